import { htmlAttributes } from '../inline/html-attributes.js';
import { blockTags } from './block-tags.js';
import { decodeEntities } from '../../basics/decode-entities.js';

const piece =
  /<br\s*\/?>[ \t]*\r?\n?|<!--[^<]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|\n\s*\n|\n/gi;
const synonyms: Readonly<Record<string, string>> = { b: 'strong', i: 'em', strike: 's', del: 's' };
const parting = '\u00b6';
const lineBreak = '\u21b5';

/** Whether two pieces of classic content show the same: spelling of tags, attributes, entities and white space apart. */
export function sameClassic(one: string, other: string): boolean {
  return one === other || plainForm(one) === plainForm(other);
}

/** Classic content in one spelling: paragraphs and line breaks as signs, tags in lower case with sorted attributes. */
export function plainForm(content: string): string {
  let form = '';
  let at = 0;
  const text = withoutShortcuts(content);
  for (const match of text.matchAll(piece)) {
    form += plainText(text.slice(at, match.index)) + plainPiece(match);
    at = match.index + match[0].length;
  }
  form += plainText(text.slice(at));
  return tidy(form);
}

function plainPiece([source, slash, tag, attributes]: RegExpMatchArray): string {
  if (source === '\n' || /^<br[\s/>]/i.test(source)) return lineBreak;
  if (!tag) return source.startsWith('<') ? source : parting;
  const lower = tag.toLowerCase();
  const name = synonyms[lower] ?? lower;
  // Where the parts of a table begin shows nothing.
  if (/^t(?:head|body|foot)$/.test(name)) return '\u2028';
  const plain = plainAttributes(attributes ?? '');
  if (name === 'p' && plain === '') return parting;
  return `${blockTags.has(name) ? '\u2028' : ''}<${slash ?? ''}${name}${plain}>${blockTags.has(name) ? '\u2028' : ''}`;
}

function plainAttributes(source: string): string {
  const attributes = htmlAttributes(source);
  if (!attributes) return source.replace(/\s*\/?$/, '').replace(/\s+/g, ' ');
  const telling = [...attributes].filter(
    ([name, value]) => value.trim() !== '' || !/^(?:class|id|rel|style|title)$/i.test(name),
  );
  const sorted = telling.map(
    ([name, value]) => `${name.toLowerCase()}=${plainValue(name.toLowerCase(), value)}`,
  );
  return sorted.length === 0 ? '' : ` ${sorted.sort().join(' ')}`;
}

function plainValue(name: string, value: string): string {
  if (name === 'class') return value.trim().split(/\s+/).sort().join(' ');
  return name === 'style' ? value.replace(/\s*([:;])\s*/g, '$1').replace(/;$/, '') : value;
}

function plainText(text: string): string {
  return decodeEntities(text).replace(/[ \t\r]+/g, ' ');
}

/** Breaks beside a block tag show nothing, and neither do spaces beside a break. */
function tidy(form: string): string {
  return form
    .replace(/[ \u2028]*([\u00b6\u21b5\u2028])[ \u2028\u00b6\u21b5]*/g, (run, first: string) => {
      if (run.includes('\u2028')) return '\u2028';
      return run.includes(parting) ? parting : first.repeat(run.split(lineBreak).length - 1);
    })
    .replace(/^[ \u00b6\u21b5\u2028]+|[ \u00b6\u21b5\u2028]+$/g, '');
}

/** `[embed]` around an address is what the address on its own line is; the code shortcodes are a code element. */
function withoutShortcuts(content: string): string {
  const text = content.replaceAll('\r\n', '\n').trim();
  const embed = /^\[embed\]\s*(\S+?)\s*\[\/embed\]$/.exec(text);
  return embed?.[1] ?? text.replace(oldCaption, captionBehind);
}

/** Before WordPress 3.4 the caption was an attribute. */
const oldCaption = /^\[caption([^\]]*)\]([^]*)\[\/caption\]$/;

function captionBehind(_source: string, attributes: string, inside: string): string {
  const shown = / caption="([^"]*)"/.exec(attributes)?.[1];
  const rest = attributes.replace(/ caption="[^"]*"| id=""/g, '');
  return `[caption${rest}]${inside.trimEnd()}${shown === undefined ? '' : ` ${shown}`}[/caption]`;
}
