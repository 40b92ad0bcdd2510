import type { FirstPull, GoingPublic, RunPreview } from '../../index.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';
import { counted } from './counted.js';

/** What a person is told before the first write. */
export function previewLines({ firstPull, goingPublic }: RunPreview, screen: Screen): string[] {
  return [
    ...(firstPull ? firstPullLines(firstPull) : []),
    ...(goingPublic.length > 0 ? ['This run shows to everyone for the first time:'] : []),
    ...goingPublic.flatMap(publicLines),
  ].flatMap((line) => wrap(printable(line), { columns: screen.columns, indent: '    ' }));
}

function firstPullLines({ types, statuses, authors, pictures }: FirstPull): string[] {
  const what = Object.entries(types).map(([type, count]) => counted(count, type));
  return [
    `This first run brings ${[...what, counted(pictures, 'picture')].join(', ')} into the folder.`,
    `  by status: ${tally(statuses)}`,
    `  by author: ${tally(authors)}`,
    '  --since, --status, --type, --author and --category bring fewer.',
  ];
}

function tally(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

function publicLines({ path, title, link, at }: GoingPublic): string[] {
  const when = at === undefined ? 'now' : new Date(at).toLocaleString('sv-SE', { timeZoneName: 'short' });
  return [`  ${title} (${path}), ${when}${link === undefined ? '' : `, ${link}`}`];
}
