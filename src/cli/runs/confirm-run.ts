import type { RunOptions } from '../../index.js';
import { ask } from '../configuration/ask.js';
import { previewLines } from '../report/preview-lines.js';
import type { Session } from '../session.js';

/** Shows a person at a terminal what a run is about to bring or make public, and asks; nobody there, or `--yes`: undefined. */
export function confirmRun(
  session: Session,
  { yes }: { readonly yes: boolean },
): Pick<RunOptions, 'confirmRun'> {
  if (yes || !session.input.isTTY || session.flags.json) return {};
  return {
    confirmRun: async (preview) => {
      // A live line of progress may stand there.
      if (session.err.interactive) session.err.write('\r\x1b[2K');
      for (const line of previewLines(preview, session.err)) session.err.line(line);
      return /^y(?:es)?$/i.test(await ask(session, { text: 'Go on? (y/N)' }));
    },
  };
}
