import type { RunOptions } from '../../index.js';
import { ask } from '../configuration/ask.js';
import { printable } from '../output/printable.js';
import type { Session } from '../session.js';

/** Asks the person at the terminal whether a new name that is one letter from another is meant; nobody there: undefined. */
export function confirmTerm(session: Session): Pick<RunOptions, 'confirmTerm'> {
  if (!session.input.isTTY || session.flags.json) return {};
  return {
    confirmTerm: async ({ taxonomy, path, near }) => {
      const what = printable(`${taxonomy} "${path}" is new, and one letter from "${near}".`);
      const answer = await ask(session, { text: `${what} Make it all the same? yes or no`, preset: 'no' });
      return /^y/i.test(answer);
    },
  };
}
