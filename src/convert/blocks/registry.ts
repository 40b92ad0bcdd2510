import type { BlockFile } from './block-file.js';
import { buttons } from './buttons.js';
import { codeFile } from './code.js';
import { embed } from './embed.js';
import { file } from './file.js';
import { footnotesFile } from './footnotes.js';
import { gallery } from './gallery.js';
import { heading } from './heading.js';
import { html } from './html.js';
import { image } from './image.js';
import { listFile } from './list.js';
import { audio, video } from './media.js';
import { more } from './more.js';
import { nextpage } from './nextpage.js';
import { paragraph } from './paragraph.js';
import { preformatted, verse } from './preformatted.js';
import { pullquote } from './pullquote.js';
import { quote } from './quote.js';
import { separator } from './separator.js';
import { table } from './table.js';

/**
 * Every kind of block that has a Markdown form. Where several begin with one token type, the first that
 * answers wins.
 */
const files: readonly BlockFile[] = [
  heading,
  listFile,
  pullquote,
  quote,
  codeFile,
  separator,
  more,
  nextpage,
  audio,
  video,
  image,
  gallery,
  embed,
  buttons,
  file,
  table,
  footnotesFile,
  paragraph,
  preformatted,
  verse,
  html,
];

const byToken = new Map<string, BlockFile[]>();
const byName = new Map<string, BlockFile>();
for (const file of files) {
  for (const type of file.tokens ?? []) byToken.set(type, [...(byToken.get(type) ?? []), file]);
  for (const name of file.names ?? []) byName.set(name, file);
}

/** The files that may write a run that begins with this token type, in order. */
export function filesForToken(type: string): readonly BlockFile[] {
  return byToken.get(type) ?? [];
}

/** The file that reads blocks of this name. */
export function fileForName(name: string): BlockFile | undefined {
  return byName.get(name);
}
