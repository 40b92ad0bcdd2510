import type { Report } from '../../index.js';
import type { CommandExitCode } from '../exit-codes.js';
import type { Fault } from '../fault.js';

/** What one run of a schedule came to. */
export type RunResult =
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'failed'; readonly fault: Fault; readonly retryAt?: number };

/** The exit code that the run would have had by itself. */
export function exitCodeOf(result: RunResult): CommandExitCode {
  return result.kind === 'done' ? result.report.exitCode : result.fault.exitCode;
}

/** The run did not come to its work: trying again at once would meet the same. A draft that fails holds up nothing. */
export function isOutOfReach(result: RunResult): boolean {
  return result.kind === 'failed' && result.fault.exitCode !== 4;
}

/** Another run at work is no failure; conflicts wait for a person, and the others went on. */
export function hasFailed(result: RunResult): boolean {
  return result.kind === 'failed' ? result.fault.exitCode !== 4 : ![0, 3].includes(result.report.exitCode);
}
