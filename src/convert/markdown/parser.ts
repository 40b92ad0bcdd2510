import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from 'markdown-it';
import { isSafeAddress } from '../inline/link-destination.js';
import { footnoteDefinitionRule, footnoteMarkRule } from '../footnotes/footnote-rules.js';
import type { Footnotes } from '../footnotes/footnotes.js';
import { captionRule } from './caption-rule.js';
import { carriedRule } from './carried-rule.js';
import { depthRule } from './depth-rule.js';
import { detailsRule } from './details-rule.js';
import { formulaRule } from './formula-rule.js';
import { bracesRule, mathRule } from './inline-rules.js';
import { isProseToken, proseRule } from './prose-rule.js';
import { rawRule } from './raw-rule.js';
import { wikilinkRule } from './wikilink-rule.js';
import type { BlockRuleArguments, Token } from './token.js';

/**
 * The one markdown-it of the process: CommonMark, tables, strikethrough, bare addresses, HTML, and Galley's
 * carried markup.
 */
const markdown = createParser();

/** What a parse reads beyond the common dialect. */
export interface Dialect {
  /** Where to put footnotes; without them they are text. */
  readonly footnotes?: Footnotes | undefined;
  readonly wikilinks?: boolean | undefined;
}

/** The block tokens of a Markdown body, with their inline children. */
export function parseMarkdown(source: string, { footnotes, wikilinks }: Dialect = {}): Token[] {
  return markdown.parse(source, { footnotes, wikilinks });
}

/** The inline tokens of a line of Markdown. */
export function parseInline(source: string): readonly Token[] {
  return markdown.parseInline(source, {})[0]?.children ?? [];
}

/** A parser of the dialect of its own, for rules that note more. */
export function createParser(): Parser {
  const parser = new MarkdownIt({ html: true, linkify: true });
  parser.linkify.set({ fuzzyLink: false });
  parser.normalizeLink = (url) =>
    url.startsWith('data:') ? url : url.replace(/[\s"<>\\`]/g, encodeURIComponent);
  parser.validateLink = isSafeAddress;
  parser.normalizeLinkText = (text) => text;
  const anywhere = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
  parser.block.ruler.before('table', 'galley_carried', carriedRule, anywhere);
  parser.block.ruler.before('table', 'galley_raw', rawRule, anywhere);
  parser.block.ruler.before('table', 'galley_details', detailsRule, anywhere);
  parser.block.ruler.before('table', 'galley_formula', formulaRule, anywhere);
  parser.block.ruler.before('table', 'galley_depth', depthRule);
  parser.inline.ruler.before('link', 'galley_wikilink', wikilinkRule);
  parser.inline.ruler.before('link', 'galley_footnote', footnoteMarkRule);
  keepFootnotes(parser);
  parser.block.ruler.before('reference', 'galley_footnotes', footnoteDefinitionRule, anywhere);
  parser.core.ruler.after('block', 'galley_caption', captionRule);
  readProse(parser);
  parser.core.ruler.disable(['normalize', 'text_join']);
  parser.inline.ruler.before('escape', 'galley_math', mathRule);
  parser.inline.ruler.push('galley_braces', bracesRule);
  return parser;
}

/** Plain prose is read at a glance, and holds no bare address: markdown-it's own rules read the rest. */
function readProse({ core }: Parser): void {
  const linkify = ruleNamed<(state: StateCore) => void>(core.ruler, 'linkify');
  core.ruler.at('inline', proseRule);
  core.ruler.at('linkify', (state) => {
    const { tokens } = state;
    state.tokens = tokens.filter((token) => !isProseToken(token));
    linkify(state);
    state.tokens = tokens;
  });
}

/** `[^1]: note` never defines a link. */
function keepFootnotes({ block }: Parser): void {
  const reference = ruleNamed<BlockRule>(block.ruler, 'reference');
  block.ruler.at('reference', (...args) => {
    const [state, line] = args;
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    return !state.src.startsWith('[^', start) && reference(...args);
  });
}

type BlockRule = (...args: BlockRuleArguments) => boolean;

/** markdown-it has no public way to the function of a rule; its own plugins wrap one like this. */
function ruleNamed<Rule>(ruler: object, name: string): Rule {
  const { __rules__: rules } = ruler as { readonly __rules__: readonly { name: string; fn: Rule }[] };
  return rules.find((rule) => rule.name === name)!.fn;
}
