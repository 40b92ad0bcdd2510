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

function firstPullLines({ types, statuses, authors, ...sizes }: FirstPull): string[] {
  const what = Object.entries(types).map(([type, count]) => counted(count, type));
  return [
    `This first run brings ${[...what, counted(sizes.pictures, 'picture')].join(', ')} into the folder.`,
    `  size: ${sizeWords(sizes)}`,
    `  by status: ${tally(statuses)}`,
    `  by author: ${tally(authors)}`,
    '  --since, --status, --type, --author and --category bring fewer.',
  ];
}

function sizeWords({
  pictures,
  pictureBytes,
  unmeasured,
  textLength,
}: Pick<FirstPull, 'pictures' | 'pictureBytes' | 'unmeasured' | 'textLength'>): string {
  const texts = `${megabytes(textLength)} of text`;
  if (pictures === 0) return texts;
  if (unmeasured === pictures) return `${texts}; the site does not tell how large its pictures are`;
  const rest =
    unmeasured === 0 ? '' : `, and ${counted(unmeasured, 'picture')} whose size the site does not tell`;
  return `${megabytes(pictureBytes)} of pictures${rest}, ${texts}`;
}

function megabytes(bytes: number): string {
  const size = bytes / 1_000_000;
  if (size < 0.1) return 'less than 0.1 MB';
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} MB`;
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
