import pRetry from 'p-retry';
import { SiteUnreachable } from '../model/errors.js';
import { retryAfter } from './retry-after.js';

/** How patiently a request is repeated. */
export interface Pace {
  readonly retries: number;
  /** Milliseconds before the second try; doubled each time, with jitter, 15 s at most. */
  readonly firstWait: number;
}

/** Six tries over about half a minute. */
export const usualPace: Pace = { retries: 5, firstWait: 500 };

/** Why to try again, and what the site says of when (its Retry-After header). */
export interface Again {
  readonly retryAfter?: string | undefined;
  /** Repeats of this kind of failure, at most, where fewer than the pace allows. */
  readonly atMost?: number;
}

/** Statuses under which the same request may fare better in a moment (wordpress.md 13 names the 5xx that will not). */
export const passing: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

const longestWait = 60_000;

class Passing<T> extends Error {
  readonly result: T;
  readonly again: Again;

  constructor(result: T, again: Again) {
    super('again');
    this.result = result;
    this.again = again;
  }
}

/**
 * Sends until the result is final by the judgement of `again`; after the last try the result is what it is.
 * Throws SiteUnreachable when the site asks for more than a minute's wait.
 */
export async function repeat<T>(
  send: () => Promise<T>,
  again: (result: T) => Again | false,
  pace: Pace,
): Promise<T> {
  let limited = 0;
  const mayGoOn = ({ atMost }: Again): boolean => atMost === undefined || ++limited <= atMost;
  const attempt = async (): Promise<T> => {
    const result = await send();
    const why = again(result);
    if (why) throw new Passing(result, why);
    return result;
  };
  try {
    return await pRetry(attempt, {
      retries: pace.retries,
      minTimeout: pace.firstWait,
      maxTimeout: 15_000,
      randomize: true,
      shouldRetry: ({ error }) => error instanceof Passing && mayGoOn(error.again),
      onFailedAttempt: ({ error, retriesLeft }) =>
        error instanceof Passing ? waitAsTold(error.again, retriesLeft) : undefined,
    });
  } catch (error) {
    if (error instanceof Passing) return error.result as T;
    throw error;
  }
}

async function waitAsTold(again: Again, retriesLeft: number): Promise<void> {
  const wait = retryAfter(again.retryAfter, Date.now());
  if (wait === undefined) return;
  if (wait > longestWait) {
    const at = Date.now() + wait;
    const when = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
    throw new SiteUnreachable(
      `The site asks not to be asked again before ${when}.`,
      'Run again after that time.',
      at,
    );
  }
  if (retriesLeft > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
