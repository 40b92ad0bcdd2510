import { emphasisMarkdown } from './emphasis-markdown.js';
import { escapeLineStarts } from './escape-line-starts.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { Footnotes } from '../footnotes/footnotes.js';
import { codeSpan } from './code-span.js';
import { htmlNodes, nodesHtml, type ElementNode, type HtmlNode } from './html-nodes.js';
import { imageInline } from './image-inline.js';
import { linkMarkdown } from './link-markdown.js';
import { HARD_SPACE } from './inline-html.js';
import { plainMarkdown } from './plain-prose.js';
import { unescapeHtml } from './unescape-html.js';

/** Stands for a bare hard space while the text is unescaped; no post holds it (a noncharacter). */
const BARE_SPACE = '\ufdd0';

/** How phrasing HTML may be written. */
export interface InlineForm {
  /** One line: a heading, a table cell, a caption. Line breaks stay tags. */
  readonly line?: boolean;
  /** Between the brackets of a link or an image. */
  readonly label?: boolean;
  /** The footnotes whose marks may stand in it. */
  readonly footnotes?: Footnotes | undefined;
  /** Every element stays a tag, for when signs would not be read back. */
  readonly tags?: boolean;
}

/** Markdown of phrasing HTML: what Markdown has no sign for stays as the HTML it is. Unproven. */
export function inlineMarkdown(html: string, form: InlineForm = {}): string {
  return (form.tags || form.label ? undefined : plainMarkdown(html)) ?? anyMarkdown(html, form);
}

function anyMarkdown(html: string, form: InlineForm): string {
  const markdown = nodesMarkdown(htmlNodes(html), { form, before: '', after: '' });
  return form.line || form.label || isFormula(markdown) ? markdown : escapeLineStarts(markdown);
}

/** A displayed formula: its lines are the renderer's. */
function isFormula(markdown: string): boolean {
  return /^\$\$[^$]+\$\$$/.test(markdown) && !/\n[ \t]*\n/.test(markdown);
}

/** What stands around nodes while they are written. */
export interface NodePlace {
  readonly form: InlineForm;
  /** The last character of the Markdown before, the first of what follows; '' at the edges of the block. */
  readonly before: string;
  readonly after: string;
}

/** Markdown of nodes that stand in a row. */
export function nodesMarkdown(nodes: readonly HtmlNode[], place: NodePlace): string {
  const parts: string[] = [];
  let { before } = place;
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    const part = nodeMarkdown(node, {
      form: place.form,
      before,
      after: next ? firstCharacter(next) : place.after,
    });
    parts.push(part);
    before = part.at(-1) ?? before;
  }
  return parts.join('');
}

function nodeMarkdown(node: HtmlNode, place: NodePlace): string {
  if ('html' in node) {
    return node.raw ? node.html : textMarkdown(node.html, place);
  }
  const markdown = place.form.tags ? undefined : elementMarkdown(node, place);
  if (markdown !== undefined) return markdown;
  return node.open + nodesMarkdown(node.children, { ...place, before: '>', after: '<' }) + node.close;
}

function elementMarkdown(node: ElementNode, place: NodePlace): string | undefined {
  switch (node.open) {
    case '<strong>':
    case '<em>':
    case '<s>':
      return emphasisMarkdown(node, place);
    case '<code>':
      return node.children.every((child) => 'html' in child && !child.raw)
        ? codeSpan(unescapeHtml(nodesHtml(node.children)))
        : undefined;
    case '<br>':
      return place.form.line || place.form.label || place.after === '' || /\s/.test(place.after)
        ? undefined
        : '\\\n';
    default:
      if (node.name === 'sup') return footnoteMark(node, place);
      if (node.name === 'a') return linkMarkdown(node, place);
      return node.name === 'img' ? imageInline(node) : undefined;
  }
}

function footnoteMark(node: ElementNode, { form }: NodePlace): string | undefined {
  const label = form.footnotes?.labelOf(nodesHtml([node]));
  return label === undefined ? undefined : `[^${label}]`;
}

/**
 * A hard space stays visible as an entity, and so does a space that Markdown would drop at the edge of the
 * block.
 */
function textMarkdown(html: string, { form, before, after }: NodePlace): string {
  const text = unescapeHtml(html.replaceAll('\u00a0', BARE_SPACE));
  const escaped = escapeMarkdown(text, {
    before,
    after,
    label: form.label ?? false,
    footnotes: form.footnotes,
  })
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll(BARE_SPACE, HARD_SPACE)
    .replace(/\n(?=\n)/g, '&#10;');
  const ended = after === '' ? escaped.replace(/ $/, '&#32;') : escaped;
  return before === '' ? ended.replace(/^ /, '&#32;') : ended;
}

/** What the Markdown of a node begins with, as far as its neighbours care: every sign is punctuation. */
function firstCharacter(node: HtmlNode): string {
  if (!('html' in node)) return node.name === 'br' ? '\\' : '<';
  return node.raw ? '<' : (unescapeHtml(node.html.slice(0, 8))[0] ?? '');
}
