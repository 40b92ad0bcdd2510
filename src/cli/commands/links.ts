import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { printable } from '../output/printable.js';
import { tableLines } from '../output/table.js';
import { counted } from '../report/counted.js';
import { settingsOptions } from '../runs/settings-options.js';
import { draftPath } from '../workplace/draft-path.js';
import { namedPosts } from '../workplace/named-posts.js';
import { withWorkplace } from '../workplace/with-workplace.js';

const columns = [
  { title: 'State' },
  { title: 'From', least: 16, keep: 'end' as const },
  { title: 'To', least: 16, keep: 'end' as const },
  { title: 'Nearest', least: 12 },
];

/** `galley links [file]`: every link that is ours to keep; of one draft, its inbound links too. */
export const linksCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('[file]', 'only the links from and to this draft: its path, slug or id')
      .option('--all', 'the links that are fine, too'),
  examples: [
    { line: 'galley links', does: 'see which links wait for their target, and which are broken' },
    { line: 'galley links drafts/stink-bomb.md --all', does: 'who links to a draft, and where it links to' },
  ],
  run: async (session, { operands, options }) => {
    const words = operands[0] === undefined ? [] : [operands[0] as string];
    const found = await withWorkplace(session, { make: false }, async (workplace, opened) => {
      const names = await namedPosts(session, opened, { words, mustExist: true });
      const named = await Promise.all(names.map((name) => draftPath(opened.folder, name)));
      const { listLinks } = await import('../../index.js');
      const all = await listLinks(workplace, settingsOptions(opened.settings));
      return words.length === 0
        ? all
        : all.filter(({ from, to }) => named.includes(from) || named.includes(to ?? ''));
    });
    const shown = found.filter(({ state }) => options['all'] === true || state !== 'public');
    const rows = shown.map(({ state, from, to, destination, nearest }) =>
      [state, from, to ?? destination, nearest ?? ''].map((text) => ({ text: printable(text) })),
    );
    const count = (state: string): number => found.filter((link) => link.state === state).length;
    const sum = `${counted(count('public'), 'link')} fine, ${count('waiting')} waiting, ${count('broken')} broken.`;
    answer(session, {
      json: { links: found },
      lines: [...(rows.length > 0 ? tableLines({ columns, rows }, session.out) : []), sum],
    });
    return 0;
  },
};
