import { Random } from '../random.js';
import type { Decide, Fault, ProxiedRequest } from './fault.js';

/** One fault for the n-th request (from 1) that `matches`; the others pass. */
export function once(
  fault: Fault,
  matches: (request: ProxiedRequest) => boolean = () => true,
  nth = 1,
): Decide {
  let seen = 0;
  return (request) => (matches(request) && ++seen === nth ? fault : undefined);
}

/** The fault for every request that `matches`. */
export function always(fault: Fault, matches: (request: ProxiedRequest) => boolean = () => true): Decide {
  return (request) => (matches(request) ? fault : undefined);
}

/** The first of them that finds a fault. */
export function firstOf(...decisions: readonly Decide[]): Decide {
  return (request) => {
    for (const decide of decisions) {
      const fault = decide(request);
      if (fault) return fault;
    }
    return undefined;
  };
}

/** Anything but GET, HEAD and OPTIONS. */
export function isWrite({ method }: ProxiedRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/** Some hosts let only GET and POST through. */
export function blockedMethods(status: 403 | 405 = 405): Decide {
  return ({ method }) => (/^(PUT|PATCH|DELETE)$/.test(method) ? { kind: 'status', status } : undefined);
}

/** A cache that ignores the query: every further page is the first one again. */
export function repeatedFirstPage(): Decide {
  return ({ path, parameters }) =>
    Number(parameters.get('page') ?? 1) > 1
      ? { kind: 'ask', path: path.replace(/([?&])page=\d+/, '$1page=1') }
      : undefined;
}

/** Every fault that the next try may get past. */
export const passingFaults: readonly Fault[] = [
  { kind: 'cut', moment: 'before' },
  { kind: 'cut', moment: 'after' },
  { kind: 'status', status: 429, retryAfter: 0 },
  { kind: 'status', status: 500, moment: 'after' },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503, retryAfter: 0 },
  { kind: 'status', status: 504, moment: 'after' },
  { kind: 'half' },
  { kind: 'half', cut: true },
  { kind: 'warning' },
  { kind: 'warning', lostHeaders: true },
  { kind: 'html' },
  { kind: 'html', moment: 'after' },
];

/** `percent` of the requests meet a fault, never more than `inARow` after each other; the same for the same seed. */
export function seededFaults(
  seed: number,
  {
    percent = 20,
    inARow = 2,
    faults = passingFaults,
  }: Readonly<{
    percent?: number;
    inARow?: number;
    faults?: readonly Fault[];
  }> = {},
): Decide {
  const random = new Random(seed);
  let run = 0;
  return () => {
    const strikes = random.below(100) < percent && run < inARow;
    run = strikes ? run + 1 : 0;
    return strikes ? random.pick(faults) : undefined;
  };
}
