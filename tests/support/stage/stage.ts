import type { Report } from '../../../src/model/report.js';
import type { RunOptions } from '../../../src/model/run-options.js';
import type { Workplace } from '../../../src/model/workplace.js';
import type { Desk } from './desk.js';
import type { Hand } from './hand.js';

/** What a run is expected to come to. What is not named is not looked at. */
export interface Expected {
  /** Every write that the site got, as sentences (`sentence`), in any order. */
  readonly there?: readonly string[];
  /** Every visible file that came, went or changed. */
  readonly here?: readonly string[];
  readonly exit?: number;
  /** What one run must say; over a broken line it may have been said by a run before the last. */
  readonly told?: (report: Report) => void;
}

/**
 * Where a scenario plays: a folder, a site, and somebody in wp-admin. Played on the fake and on a real WordPress each
 * run is held to exactly what it writes; played over a broken line it runs until it comes to rest, and only what
 * stands in the end counts.
 */
export interface Stage {
  readonly desk: Desk;
  readonly hand: Hand;
  /** The address in links. */
  readonly url: string;
  run(options: RunOptions, expected?: Expected): Promise<Report>;
  sync(expected?: Expected, options?: Omit<RunOptions, 'direction'>): Promise<Report>;
  push(expected?: Expected, options?: Omit<RunOptions, 'direction'>): Promise<Report>;
  pull(expected?: Expected, options?: Omit<RunOptions, 'direction'>): Promise<Report>;
  /** A run that writes nothing there and leaves every byte here. */
  quiet(): Promise<void>;
  /** Addresses that runs followed as a reader would, since the last call. */
  visits(): readonly string[];
  /** Another folder on the same site: another machine. */
  elsewhere(root?: string): Promise<Stage>;
  workplace(): Promise<Workplace>;
}
