import type { RunCost } from './desk.js';
import { median } from './figure.js';

/** Passes of which the median counts. */
export const passes = 3;

/** What several passes of one run came to. */
export interface SeveralRuns {
  /** Milliseconds. */
  readonly ours: number;
  readonly requests: number;
  /** The most of any pass. */
  readonly megabytes: number;
}

/** The middle of their times and requests, and the most memory of any. */
export function severalRuns(costs: readonly RunCost[]): SeveralRuns {
  return {
    ours: median(costs.map(({ milliseconds }) => milliseconds)),
    requests: median(costs.map(({ requests }) => requests.length)),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  };
}
