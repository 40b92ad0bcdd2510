import { blockTags } from './block-tags.js';
import { decodeEntities } from '../../basics/decode-entities.js';

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/**
 * Classic prose as phrasing HTML: WordPress shows a line end as a line break, except beside a block tag. The old names of bold
 * and italic become today's.
 */
export function classicPhrasing(content: string): string {
  let html = '';
  let at = 0;
  let besideBlock = true;
  const text = (until: number, blockFollows: boolean) => {
    html += breaks(content.slice(at, until), besideBlock, blockFollows);
  };
  for (const match of content.matchAll(tag)) {
    const isBlock = blockTags.has((match[2] ?? '').toLowerCase());
    text(match.index, isBlock);
    html += isBlock ? match[0] : modernTag(match[0]);
    at = match.index + match[0].length;
    besideBlock = isBlock || /^<br\b/i.test(match[0]);
  }
  text(content.length, true);
  return html;
}

const entity = /&(?!(?:amp|lt|gt|quot|nbsp);)#?[a-z\d]+;/gi;

/** A character for its entity, apart from those that HTML or the eye needs. */
function decoded(source: string): string {
  const text = decodeEntities(source);
  return /^[&<>\s]$/.test(text) ? source : text;
}

function breaks(text: string, before: boolean, after: boolean): string {
  let lines = text.replaceAll('\r\n', '\n');
  if (before) lines = lines.replace(/^[ \t]*\n/, '');
  if (after) lines = lines.replace(/\n\s*$/, '');
  // HTML closes a paragraph by itself where the next one opens.
  const paragraphs = lines.replace(/[ \t]*\n[ \t]*\n\s*/g, '<p>');
  return paragraphs.replace(/[ \t]*\n[ \t]*/g, '<br>').replace(entity, decoded);
}

function modernTag(source: string): string {
  if (/^<br\s*\/?>$/i.test(source)) return '<br>';
  return source
    .replace(/^(<\/?)b>$/i, '$1strong>')
    .replace(/^(<\/?)i>$/i, '$1em>')
    .replace(/^(<\/?)(?:strike|del)>$/i, '$1s>');
}
