import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { openBrowser } from '../login/open-browser.js';
import { printable } from '../output/printable.js';
import { UsageError } from '../usage-error.js';
import { namedPosts } from '../workplace/named-posts.js';
import { openConfiguredFolder } from '../workplace/open-configured-folder.js';
import { postId } from '../workplace/post-id.js';
import type { OpenFolder } from '../workplace/open-folder.js';

/** `galley open <file>`: opens a post, or its editor, in the browser; asks nothing of the site. */
export const openCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('<file>', 'the draft: its path, slug or id')
      .option('--edit', 'open the editor of WordPress')
      .option('--print', 'print the address only'),
  examples: [
    { line: 'galley open drafts/stink-bomb.md', does: 'see the post as readers do' },
    { line: 'galley open stink-bomb --edit', does: 'see it in the editor' },
  ],
  run: async (session, { operands, options }) => {
    const opened = await openConfiguredFolder(session, { make: false });
    const [name] = await namedPosts(session, opened, { words: [operands[0] as string], mustExist: true });
    const address = await addressOf(opened, name!, options['edit'] === true);
    answer(session, { json: { address }, lines: [printable(address)] });
    if (options['print'] !== true && !session.flags.json) openBrowser(address, session.env);
    return 0;
  },
};

async function addressOf({ folder }: OpenFolder, name: string, edit: boolean): Promise<string> {
  const id = await postId(folder, name);
  const link = (await folder.summaries()).find((post) => post.id === id)?.link ?? '';
  const home = (await folder.siteMemory())?.url ?? '';
  const address = edit ? `${home}/wp-admin/post.php?post=${id}&action=edit` : link;
  // What is remembered lies in files that anyone may have edited: nothing but a page is handed to a browser.
  if (/^https?:\/\/[^\s"'<>]+$/.test(address)) return address;
  throw new UsageError(`The address of ${name} is not known yet.`, {
    hint: 'galley sync learns it.',
  });
}
