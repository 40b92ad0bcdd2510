import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { printableLines } from '../output/printable.js';
import { historyLines } from '../report/history-lines.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { namedPosts } from '../workplace/named-posts.js';
import { openConfiguredFolder } from '../workplace/open-configured-folder.js';
import { postId } from '../workplace/post-id.js';

/** `galley history <file>`: what runs replaced of one post, and the text that the file had before one of them. */
export const historyCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('<file>', 'the draft: its path, slug or id')
      .option('--show <run>', 'print the text that the file had before this run'),
  examples: [
    { line: 'galley history drafts/stink-bomb.md', does: 'list the runs that changed it' },
    { line: 'galley history drafts/stink-bomb.md --show 12', does: 'print its text from before run 12' },
  ],
  run: async (session, { operands, options }) => {
    const opened = await openConfiguredFolder(session, { make: false });
    const [name] = await namedPosts(session, opened, { words: [operands[0] as string], mustExist: true });
    const entries = await opened.folder.history({ id: await postId(opened.folder, name!) });
    const run = options['show'] as string | undefined;
    if (run === undefined) {
      answer(session, { json: { entries }, lines: historyLines(entries, session.out) });
      return 0;
    }
    const entry = entries.find((each) => String(each.run) === run);
    if (!entry)
      throw new UsageError(`Run ${run} replaced nothing of it.`, { hint: 'Without --show they are listed.' });
    show(session, entry.text ?? entry.base.ours.body);
    return 0;
  },
};

/** Byte for byte into a file; on a terminal nothing that could move its cursor. */
function show(session: Session, text: string): void {
  if (session.flags.json) answer(session, { json: { text }, lines: [] });
  else session.out.write(session.out.interactive ? printableLines(text) : text);
}
