/** What each exit code of a command says; the table of the README is held to it. */
export const exitCodes = {
  0: 'done and in step',
  1: 'some posts failed',
  2: 'wrong usage or configuration',
  3: 'conflicts remain',
  4: 'a safety valve held the run',
  5: 'the site cannot be reached or refuses the sign-in',
  130: 'ended by Ctrl-C',
  143: 'ended by SIGTERM',
} as const;

/** An exit code of a command. */
export type CommandExitCode = keyof typeof exitCodes;

/** The code of a command that a signal may have cut short. */
export function exitCodeUnlessInterrupted(code: CommandExitCode, signal: AbortSignal): CommandExitCode {
  if (!signal.aborted) return code;
  return signal.reason === 'SIGTERM' ? 143 : 130;
}
