import { decodeEntities } from '../../basics/decode-entities.js';
import { escapeAttribute, escapeText } from '../inline/escape-html.js';
import { htmlAttributes } from '../inline/html-attributes.js';
import { isPlainProse } from '../inline/plain-prose.js';
import { htmlNodes, type HtmlNode } from '../inline/html-nodes.js';

const blockLevel =
  /^(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul|video|audio)$/i;

/** The white space of HTML; a hard or an ideographic space is text. */
const edges = /^[ \t\n\r\f]+|[ \t\n\r\f]+$/g;
const lineEnd = /[ \t]*\r?\n[ \t\n\r\f]*/g;

/**
 * Phrasing HTML of an older post as a browser writes it back: `<br>` for `<br />`, one form for each entity, and the white
 * space that HTML ignores at the edges and around line ends taken out. Undefined when it holds more than phrasing, or tags
 * that do not match.
 */
export function modernPhrasing(html: string): string | undefined {
  return isPlainProse(html) ? html : nodesHtml(htmlNodes(html.replace(edges, '').replace(lineEnd, '\n')));
}

function nodesHtml(nodes: readonly HtmlNode[]): string | undefined {
  let html = '';
  for (const node of nodes) {
    const written = nodeHtml(node);
    if (written === undefined) return undefined;
    html += written;
  }
  return html;
}

function nodeHtml(node: HtmlNode): string | undefined {
  if ('html' in node) return node.raw ? undefined : escapeText(decodeEntities(node.html));
  const attributes = htmlAttributes(node.attributes);
  const inside = nodesHtml(node.children);
  if (!attributes || inside === undefined || blockLevel.test(node.name)) return undefined;
  const written = [...attributes].map(
    ([name, value]) => ` ${name}="${escapeAttribute(decodeEntities(value))}"`,
  );
  return `<${node.name}${written.join('')}>${inside}${node.close}`;
}
