import { writeBlock } from '../grammar/write-block.js';
import { htmlNodes, nodesHtml, type HtmlNode } from '../inline/html-nodes.js';
import { modernPhrasing } from './modern-phrasing.js';
import { hasOnly, type OldForm } from './old-form.js';

const quote = /^<blockquote class="wp-block-quote">([^]*)<\/blockquote>$/;

/** Quotes held their paragraphs as HTML before 6.0. Empty ones, which no reader sees, are left out. */
export const quoteForm: OldForm = (block, inner) => {
  const html = quote.exec(block.innerHTML.trim())?.[1];
  if (html === undefined || !hasOnly(block, ['value', 'citation'])) return undefined;
  const nodes = htmlNodes(html).filter((node) => !('html' in node && node.html.trim() === ''));
  const last = nodes.at(-1);
  const cite = last && 'open' in last && last.open === '<cite>' ? last : undefined;
  const paragraphs = (cite ? nodes.slice(0, -1) : nodes).map(paragraphMarkup);
  const name = cite && modernPhrasing(nodesHtml(cite.children));
  const known = paragraphs.every((paragraph) => paragraph !== undefined);
  if (!known || (cite && name === undefined) || (inner.length > 0 && paragraphs.length > 0)) return undefined;
  const inside = [...inner, ...paragraphs.filter(Boolean)].join('\n\n');
  const citation = name ? `<cite>${name}</cite>` : '';
  return writeBlock('core/quote', {}, `<blockquote class="wp-block-quote">${inside}${citation}</blockquote>`);
};

/** '' for an empty paragraph. */
function paragraphMarkup(node: HtmlNode): string | undefined {
  const text = 'open' in node && node.open === '<p>' ? modernPhrasing(nodesHtml(node.children)) : undefined;
  return text ? writeBlock('core/paragraph', {}, `<p>${text}</p>`) : text;
}
