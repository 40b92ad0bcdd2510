import { escapeAttribute } from './escape-html.js';
import { decodeEntities } from '../../basics/decode-entities.js';
import type { Token } from '../markdown/token.js';

const openTag = /^<([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^]*)?)>$/;
const closeTag = /^<\/([a-zA-Z][a-zA-Z0-9-]*)\s*>$/;
const comment = /^<!--(?!-?>)(?:(?!--!?>|<!--)[^])*-->$/;
const attribute = /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

const voids = new Set('br img wbr input meta link source track embed param'.split(' '));
/**
 * Elements that end a paragraph, read their content otherwise, or may not nest: a browser would rearrange
 * them.
 */
const misfits = new Set(
  (
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe li listing main marquee math menu nav ' +
    'nobr noembed noframes noscript object ol optgroup option p plaintext pre rb rp rt rtc script search section select style ' +
    'summary svg table tbody td template textarea tfoot th thead title tr ul xmp'
  ).split(' '),
);

/**
 * The raw tags among inline tokens as a browser would write them back; undefined when it would rearrange
 * them (not closed, crossed, block elements), so that the text can only be raw HTML as a whole.
 */
export function rawTags(tokens: readonly Token[]): ReadonlyMap<Token, string> | undefined {
  const tags = new Map<Token, string>();
  const stack: string[] = [];
  for (const token of tokens) {
    const raw = token.type === 'html_inline';
    const written = raw ? rawTag(token.content, stack) : '';
    if (written === undefined || (!raw && !nest(token, stack))) return undefined;
    if (raw) tags.set(token, written);
  }
  return stack.length === 0 ? tags : undefined;
}

/** Block elements that stand as they are inside a list item. */
const boxes = new Set([
  'div',
  'details',
  'summary',
  'figure',
  'figcaption',
  'section',
  'article',
  'p',
  'blockquote',
]);
const pieces = /<!--[^<]*?-->|<\/?[a-zA-Z][^<>]*>|[^<]+|</g;

/** Raw flow HTML as a browser would write it back, likewise. */
export function rawFlow(html: string, model: 'flow' | 'phrasing' = 'flow'): string | undefined {
  const allowed = model === 'flow' ? boxes : undefined;
  const stack: string[] = [];
  let written = '';
  for (const [piece] of html.matchAll(pieces)) {
    const text = piece[0] === '<' ? rawTag(piece, stack, allowed) : piece;
    if (text === undefined) return undefined;
    written += text;
  }
  return stack.length === 0 ? written : undefined;
}

/** Markdown's own elements take part in the nesting. */
function nest(token: Token, stack: string[]): boolean {
  if (token.nesting > 0) return open(token.tag, stack);
  return token.nesting === 0 || stack.pop() === token.tag;
}

function open(name: string, stack: string[]): boolean {
  if (name === 'a' && stack.includes('a')) return false;
  return stack.push(name) < 100;
}

function rawTag(source: string, stack: string[], allowed?: ReadonlySet<string>): string | undefined {
  const closed = closeTag.exec(source)?.[1]?.toLowerCase();
  if (closed) return stack.pop() === closed ? `</${closed}>` : undefined;
  const match = openTag.exec(source);
  if (!match) return comment.test(source) && !/^<!--\s+\/?wp:/.test(source) ? source : undefined;
  const name = match[1]!.toLowerCase();
  const slash = /\/$/.test(match[2]!);
  const attributes = attributesOf(match[2]!.replace(/\/$/, ''));
  if ((misfits.has(name) && !allowed?.has(name)) || attributes === undefined) return undefined;
  if (!voids.has(name) && (slash || !open(name, stack))) return undefined;
  return `<${name}${attributes}>`;
}

function attributesOf(source: string): string | undefined {
  const names = new Set<string>();
  let written = '';
  let at = 0;
  const end = source.trimEnd().length;
  while (at < end) {
    attribute.lastIndex = at;
    const match = attribute.exec(source);
    const name = match?.[1]?.toLowerCase();
    if (!match || !name || names.has(name)) return undefined;
    names.add(name);
    written += ` ${name}="${escapeAttribute(decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''))}"`;
    at = attribute.lastIndex;
  }
  return written;
}
