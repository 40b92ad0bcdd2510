import type { BenchSite } from './bench-site.js';
import type { Desk } from './desk.js';
import { pulledDesk, pullMany } from './pull-many.js';

/** A desk of very many drafts that several parts look at: pulled once, by the first that needs it. */
export class ManyDrafts {
  readonly count: number;
  readonly #bench: BenchSite;
  #desk: Desk | undefined;

  constructor(bench: BenchSite, count: number) {
    this.#bench = bench;
    this.count = count;
  }

  /** Measures the pull itself. */
  async pulled(): Promise<Desk> {
    return (this.#desk ??= await pullMany(this.#bench, this.count, 2.5));
  }

  /** However it came there. */
  async desk(): Promise<Desk> {
    return (this.#desk ??= await pulledDesk(this.#bench, this.count));
  }

  remove(): void {
    this.#desk?.remove();
    this.#desk = undefined;
  }
}
