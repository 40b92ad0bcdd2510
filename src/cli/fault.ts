import type { CommandExitCode } from './exit-codes.js';
import { UsageError } from './usage-error.js';
import { HeldByLock } from './workplace/held-by-lock.js';

/** Why a command could not do its work, in the form in which it is printed. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly exitCode: CommandExitCode;
}

/** What a thrown error means for a person: wrong usage or configuration 2, a locked folder 4, a site out of reach 5, else a fault of ours. */
export async function faultOf(error: unknown): Promise<Fault> {
  if (error instanceof UsageError) return spoken(error, 2);
  if (error instanceof HeldByLock) return spoken(error, 4);
  // Only now: a command that fails before it needs the library has not loaded it.
  const { RunEnded } = await import('../index.js');
  if (error instanceof RunEnded) return spoken(error, error.code === 'address-refused' ? 2 : 5);
  return {
    code: 'unexpected',
    message: error instanceof Error ? error.message : String(error),
    hint: 'This should not happen: run it again with --verbose to see where, and report it.',
    exitCode: 1,
  };
}

function spoken(
  error: { readonly code: string; readonly message: string; readonly hint: string },
  exitCode: CommandExitCode,
): Fault {
  return { code: error.code, message: error.message, hint: error.hint, exitCode };
}
