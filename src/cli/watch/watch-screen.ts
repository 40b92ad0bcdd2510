import { cut } from '../output/fit.js';
import { printable } from '../output/printable.js';
import type { Session } from '../session.js';

/** One thing that happened while watching. */
export interface WatchEvent {
  /** Stable, for machines. */
  readonly event: 'watching' | 'done' | 'waiting' | 'trouble' | 'offline' | 'sign-in-refused' | 'back';
  readonly text: string;
  readonly path?: string;
}

/** Events, each on a line of its own, above one line that is always true; the line is left out where nobody watches. */
export class WatchScreen {
  readonly #session: Session;
  #painted = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Prints what happened; with `--json` an object on one line. */
  say(event: WatchEvent): void {
    const { out, flags } = this.#session;
    this.wipe();
    const at = new Date();
    if (flags.json) out.line(JSON.stringify({ at: at.toISOString(), ...event }));
    else out.line(`${out.paint.faint(at.toTimeString().slice(0, 8))} ${printable(event.text)}`);
  }

  /** Paints the line that shows how things stand. */
  status(text: string): void {
    const { err, flags } = this.#session;
    if (!err.interactive || flags.quiet || flags.json) return;
    err.write(`\r\x1b[2K${err.paint.faint(cut(printable(text), err.columns - 1))}`);
    this.#painted = true;
  }

  /** Takes that line away. */
  wipe(): void {
    if (this.#painted) this.#session.err.write('\r\x1b[2K');
    this.#painted = false;
  }
}
