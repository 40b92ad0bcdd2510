import { ask } from './configuration/ask.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** Whether a person agrees; `yes` answers for them, and where there is no terminal to ask a UsageError says so. */
export async function confirm(
  session: Session,
  question: { readonly text: string; readonly yes: boolean },
): Promise<boolean> {
  if (question.yes) return true;
  if (!session.input.isTTY || session.flags.json) {
    throw new UsageError(question.text, { code: 'not-confirmed', hint: 'Add --yes to go on.' });
  }
  return /^y(?:es)?$/i.test(await ask(session, { text: `${question.text} (y/N)` }));
}
