import { jsonText } from './output/json-text.js';
import type { Session } from './session.js';

/** The result of a command, for a program and for a person. */
export interface Answer {
  /** The one object of `--json`. */
  readonly json: object;
  /** Standard output, left out with `--quiet`. */
  readonly lines: readonly string[];
  /** What the person has to look after: standard error, said even with `--quiet`. */
  readonly trouble?: readonly string[];
}

/** Prints the result of a command: with `--json` one object on standard output and nothing more. */
export function answer(session: Session, result: Answer): void {
  if (session.flags.json) {
    session.out.line(jsonText(result.json));
    return;
  }
  if (!session.flags.quiet) for (const line of result.lines) session.out.line(line);
  for (const line of result.trouble ?? []) session.err.line(line);
}
