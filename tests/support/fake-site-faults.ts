import { SiteUnreachable } from '../../src/model/errors.js';
import type { Site } from '../../src/model/site.js';
import { Refused } from './fake-site-posts.js';

/**
 * What happens to one call of the port: the client is killed before or after the site did the work, the
 * request or its answer is lost for good (the network's own repeats included), or the site refuses.
 */
export type Fault = 'killed-before' | 'killed-after' | 'lost-before' | 'lost-after' | 'refused';

/** One call; a write of many posts is one call for each of them, so that a kill may fall between two. */
export interface PortCall {
  readonly port: keyof Site;
  /** Of all calls since the fake was made, from 1. */
  readonly count: number;
  /** Whether it changes the site. */
  readonly changes: boolean;
}

/** Asked before each call; may also edit the site, as somebody else would just then. */
export type FaultPlan = (call: PortCall) => Fault | undefined;

/** Stands for SIGKILL: nothing may catch it but the test. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

type Unanswered =
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly status: number }
  | { readonly kind: 'unknown'; readonly message: string };

/** The line between the client and the fake: counts what goes over it and breaks as planned. */
export class FaultyWire {
  /** Calls so far, and those among them that were to change the site. */
  readonly counts = { calls: 0, changes: 0 };
  plan: FaultPlan | undefined;

  constructor(plan: FaultPlan | undefined) {
    this.plan = plan;
  }

  /** A lost read ends the run, as after the last repeat. */
  read<T>(port: keyof Site, work: () => T): T {
    const fault = this.#next(port, false);
    if (fault === 'killed-before') throw new Killed();
    const result = work();
    if (fault === 'killed-after') throw new Killed();
    if (fault) throw new SiteUnreachable('The site does not answer.', 'Try again later.');
    return result;
  }

  /** A lost change is `unknown`, whether or not it was done. */
  change<R extends { readonly kind: string }>(port: keyof Site, work: () => R): R | Unanswered {
    const fault = this.#next(port, true);
    if (fault === 'killed-before') throw new Killed();
    if (fault === 'lost-before') return { kind: 'unknown', message: 'The request was lost.' };
    if (fault === 'refused')
      return { kind: 'refused', code: 'rest_forbidden', message: 'Not allowed.', status: 403 };
    const result = settle(work);
    if (fault === 'killed-after') throw new Killed();
    return fault === 'lost-after' ? { kind: 'unknown', message: 'The answer was lost.' } : result;
  }

  #next(port: keyof Site, changes: boolean): Fault | undefined {
    this.counts.calls++;
    if (changes) this.counts.changes++;
    return this.plan?.({ port, count: this.counts.calls, changes });
  }
}

function settle<R>(work: () => R): R | Unanswered {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refused', code: error.code, message: error.message, status: error.status };
  }
}
