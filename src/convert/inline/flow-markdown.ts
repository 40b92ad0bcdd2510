import { fenced } from '../blocks/fenced.js';
import { indentLines } from '../blocks/indent-lines.js';
import { htmlNodes, nodesHtml, type ElementNode, type HtmlNode } from './html-nodes.js';
import { unescapeHtml } from './unescape-html.js';

type Inline = (html: string) => string;

const flow = new Set(['p', 'pre', 'blockquote', 'ul', 'ol', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Markdown of HTML that may hold paragraphs, lists, code and quotes besides phrasing, as `flowHtml` writes
 * it; undefined for what it does not know. Paragraphs make it loose: empty lines between the parts.
 */
export function flowMarkdown(html: string, inline: Inline): string | undefined {
  return nodesFlow(htmlNodes(html), inline);
}

function nodesFlow(nodes: readonly HtmlNode[], inline: Inline): string | undefined {
  const parts: string[] = [];
  let phrasing = '';
  for (const node of nodes) {
    if ('html' in node || !flow.has(node.name)) {
      phrasing += nodesHtml([node]);
      continue;
    }
    if (phrasing.trim()) parts.push(inline(phrasing));
    phrasing = '';
    const part = elementMarkdown(node, inline);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  if (phrasing.trim()) parts.push(inline(phrasing));
  return parts.join(nodes.some((node) => 'open' in node && node.open === '<p>') ? '\n\n' : '\n');
}

function elementMarkdown(node: ElementNode, inline: Inline): string | undefined {
  switch (node.open) {
    case '<p>':
      return inline(nodesHtml(node.children));
    case '<blockquote>':
      return quote(nodesFlow(node.children, inline));
    case '<pre>':
      return codeMarkdown(node.children);
    case '<hr>':
      return '***';
    case '<ul>':
      return listMarkdown(node.children, () => '-', inline);
    case '<ol>':
      return listMarkdown(node.children, (index) => `${index + 1}.`, inline);
    default: {
      const level = /^<h([1-6])>$/.exec(node.open)?.[1];
      return level && `${'#'.repeat(Number(level))} ${inline(nodesHtml(node.children))}`;
    }
  }
}

function quote(markdown: string | undefined): string | undefined {
  return markdown?.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function listMarkdown(
  items: readonly HtmlNode[],
  mark: (index: number) => string,
  inline: Inline,
): string | undefined {
  const lines: string[] = [];
  let loose = false;
  for (const [index, item] of items.entries()) {
    if ('html' in item || item.open !== '<li>') return undefined;
    const text = nodesFlow(item.children, inline);
    if (text === undefined) return undefined;
    loose ||= item.children.some((node) => 'open' in node && node.open === '<p>');
    lines.push(`${mark(index)} ${indentLines(text, mark(index).length + 1)}`.trimEnd());
  }
  return lines.join(loose ? '\n\n' : '\n');
}

function codeMarkdown(children: readonly HtmlNode[]): string | undefined {
  const code = children[0];
  if (children.length !== 1 || !code || 'html' in code) return undefined;
  const language = /^<code(?: class="language-([^"\s]+)")?>$/.exec(code.open);
  if (!language || code.children.some((child) => !('html' in child) || child.raw)) return undefined;
  return fenced(unescapeHtml(nodesHtml(code.children)), unescapeHtml(language[1] ?? ''));
}
