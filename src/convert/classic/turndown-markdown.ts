import { createRequire } from 'node:module';
import type TurndownService from 'turndown';
import { escapeMarkdown } from '../inline/escape-markdown.js';

/** turndown recurses: deeper HTML is not given to it. */
const DEEPEST = 40;
/** Larger lists and tables stay HTML: turndown is slower than the rest together. In UTF-16 units. */
const LARGEST = 200_000;

const known = new Set(
  'p div ul ol li blockquote table thead tbody tr th td h1 h2 h3 h4 h5 h6 strong em s a code br hr x-turndown body html'.split(
    ' ',
  ),
);

/** Markdown of lists, quotes and tables, as turndown makes it; undefined for HTML that is too deep or too large for it. Unproven. */
export function turndownMarkdown(html: string): string | undefined {
  if (html.length > LARGEST || depthOf(html) > DEEPEST) return undefined;
  return (service ??= create()).turndown(html);
}

/** What is used of turndown's nodes; this project is compiled without the DOM's types. */
interface HtmlElement {
  readonly nodeName: string;
  readonly outerHTML: string;
  readonly attributes: { readonly length: number };
  readonly parentNode: HtmlElement | null;
  readonly nextSibling: unknown;
  readonly children: ArrayLike<HtmlElement>;
  readonly getAttribute: (name: string) => string | null;
}

let service: TurndownService | undefined;

/** Its DOM takes 30 ms to load, which only old posts with lists or tables are worth. */
function create(): TurndownService {
  const Turndown = createRequire(import.meta.url)('turndown') as typeof TurndownService;
  const turndown = new Turndown({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    br: '\\',
  });
  turndown.escape = (text) => escapeMarkdown(text, { before: '', after: '' });
  turndown.keep((node) => !known.has((node as unknown as HtmlElement).nodeName.toLowerCase()));
  turndown.addRule('strikethrough', { filter: ['s'], replacement: (content) => `~~${content}~~` });
  turndown.addRule('emphasis', { filter: 'em', replacement: emphasis });
  turndown.addRule('quote', { filter: 'blockquote', replacement: quote });
  turndown.addRule('listItem', { filter: 'li', replacement: listItem });
  turndown.addRule('anchor', { filter: hasMoreThanAddress, replacement: asHtml });
  return turndown;
}

/** One space behind the marker; turndown itself writes three. */
function listItem(content: string, node: unknown): string {
  const element = node as HtmlElement;
  const list = element.parentNode;
  const items = Array.from(list?.children ?? []);
  const start = Number(list?.getAttribute('start') ?? '1');
  const marker = list?.nodeName === 'OL' ? `${start + items.indexOf(element)}. ` : '- ';
  const text = content
    .replace(/^\n+/, '')
    .replace(/\n+$/, '')
    .replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
  return `${marker}${text}${element.nextSibling ? '\n' : ''}`;
}

/** Bold around italic would read as italic around bold with the same sign. */
function emphasis(content: string, node: unknown): string {
  const sign = (node as HtmlElement).parentNode?.nodeName === 'STRONG' ? '_' : '*';
  return content.trim() === '' ? '' : `${sign}${content}${sign}`;
}

function quote(content: string): string {
  const lines = content
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .split('\n');
  return `\n\n${lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')}\n\n`;
}

function hasMoreThanAddress(node: unknown): boolean {
  const { nodeName, attributes } = node as HtmlElement;
  return nodeName === 'A' && attributes.length > 1;
}

function asHtml(_content: string, node: unknown): string {
  return (node as HtmlElement).outerHTML;
}

function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?[a-zA-Z][^<>]*>/g)) {
    depth += tag.startsWith('</') ? -1 : /^<(?:br|hr|img|input|col|wbr)\b|\/>$/i.test(tag) ? 0 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
