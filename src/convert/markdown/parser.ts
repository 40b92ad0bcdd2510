import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { isSafeAddress } from '../inline/link-destination.js';
import { captionRule } from './caption-rule.js';
import { carriedRule } from './carried-rule.js';
import { depthRule } from './depth-rule.js';
import { detailsRule } from './details-rule.js';
import { bracesRule, mathRule } from './inline-rules.js';
import { rawRule } from './raw-rule.js';
import type { Token } from './token.js';

/** The one markdown-it of the process: CommonMark, tables, strikethrough, bare addresses, HTML, and Galley's carried markup. */
const markdown = createParser();

/** The block tokens of a Markdown body, with their inline children. */
export function parseMarkdown(source: string): Token[] {
  return markdown.parse(source, {});
}

/** The inline tokens of a line of Markdown. */
export function parseInline(source: string): readonly Token[] {
  return markdown.parseInline(source, {})[0]?.children ?? [];
}

function createParser(): Parser {
  const parser = new MarkdownIt({ html: true, linkify: true });
  parser.linkify.set({ fuzzyLink: false });
  parser.normalizeLink = (url) => (url.startsWith('data:') ? url : url.replace(/[\s"<>\\`]/g, encodeURIComponent));
  parser.validateLink = isSafeAddress;
  parser.normalizeLinkText = (text) => text;
  const anywhere = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
  parser.block.ruler.before('table', 'galley_carried', carriedRule, anywhere);
  parser.block.ruler.before('table', 'galley_raw', rawRule, anywhere);
  parser.block.ruler.before('table', 'galley_details', detailsRule, anywhere);
  parser.block.ruler.before('table', 'galley_depth', depthRule);
  parser.core.ruler.after('block', 'galley_caption', captionRule);
  parser.core.ruler.disable(['normalize', 'text_join']);
  parser.inline.ruler.before('escape', 'galley_math', mathRule);
  parser.inline.ruler.push('galley_braces', bracesRule);
  return parser;
}
