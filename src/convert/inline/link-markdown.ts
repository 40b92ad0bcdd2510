import { writeBraces } from './braces.js';
import { htmlAttributes } from './html-attributes.js';
import { nodesHtml, type ElementNode } from './html-nodes.js';
import { nodesMarkdown, type NodePlace } from './inline-markdown.js';
import { escapeTitle, linkDestination } from './link-destination.js';
import { unescapeHtml } from './unescape-html.js';

/** What the editor writes beside `target="_blank"`, so that braces need not say it. */
export const BLANK_REL = 'noreferrer noopener';

/**
 * `[text](address)`, `<address>`, or `[text](address){target=_blank}`; undefined for a link that Markdown
 * cannot say.
 */
export function linkMarkdown(node: ElementNode, { form }: NodePlace): string | undefined {
  const attributes = htmlAttributes(node.attributes);
  const href = attributes?.get('href');
  if (href === undefined || form.label || [...attributes!.keys()][0] !== 'href') return undefined;
  const rest = new Map([...attributes!].slice(1));
  if (rest.size === 0 && isAutolink(href) && unescapeHtml(nodesHtml(node.children)) === href)
    return `<${href}>`;
  const destination = linkDestination(href);
  if (destination === undefined) return undefined;
  const title = rest.get('title');
  const quoted = title ? ` "${escapeTitle(title)}"` : '';
  const text = nodesMarkdown(node.children, { form: { ...form, label: true }, before: '[', after: ']' });
  return `[${text}](${destination}${quoted})${writeBraces(shortBraces(rest))}`;
}

function isAutolink(href: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\s"\\`]*$/.test(href);
}

function shortBraces(attributes: Map<string, string>): ReadonlyMap<string, string> {
  attributes.delete('title');
  if (attributes.get('target') !== '_blank') return attributes;
  const rel = attributes.get('rel');
  if (rel === BLANK_REL) attributes.delete('rel');
  else if (rel === undefined) attributes.set('rel', 'none');
  return attributes;
}
