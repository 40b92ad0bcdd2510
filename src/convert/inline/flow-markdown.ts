import { escapeLineStarts } from './escape-line-starts.js';
import { htmlNodes, nodesHtml, type ElementNode, type HtmlNode } from './html-nodes.js';
import { unescapeHtml } from './unescape-html.js';
import { fenced } from '../blocks/fenced.js';

type Inline = (html: string) => string;

const flow = new Set(['p', 'pre', 'blockquote', 'ul', 'ol', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Markdown of HTML that may hold paragraphs, code and quotes besides phrasing; undefined for what it does not know. */
export function flowMarkdown(html: string, inline: Inline): string | undefined {
  const parts: string[] = [];
  let phrasing = '';
  const flush = () => {
    if (phrasing.trim()) parts.push(inline(phrasing));
    phrasing = '';
  };
  for (const node of htmlNodes(html)) {
    if ('html' in node || !flow.has(node.name)) {
      phrasing += nodesHtml([node]);
      continue;
    }
    flush();
    const part = elementMarkdown(node, inline);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  flush();
  return parts.join(/^<p>/.test(html) ? '\n\n' : '\n');
}

function elementMarkdown(node: ElementNode, inline: Inline): string | undefined {
  switch (node.open) {
    case '<p>':
      return inline(nodesHtml(node.children));
    case '<blockquote>':
      return quote(flowMarkdown(nodesHtml(node.children), inline));
    case '<pre>':
      return codeMarkdown(node.children);
    case '<hr>':
      return '---';
    default: {
      const level = /^<h([1-6])>$/.exec(node.open)?.[1];
      return level ? escapeLineStarts(`${'#'.repeat(Number(level))} ${inline(nodesHtml(node.children))}`).replace(/^\\/, '') : undefined;
    }
  }
}

function quote(markdown: string | undefined): string | undefined {
  return markdown?.replace(/^/gm, '> ').replace(/ $/gm, '');
}

function codeMarkdown(children: readonly HtmlNode[]): string | undefined {
  const code = children[0];
  if (children.length !== 1 || !code || 'html' in code) return undefined;
  const language = /^<code(?: class="language-([^"\s]+)")?>$/.exec(code.open);
  if (!language || code.children.some((child) => !('html' in child) || child.raw)) return undefined;
  return fenced(unescapeHtml(nodesHtml(code.children)), unescapeHtml(language[1] ?? ''));
}
