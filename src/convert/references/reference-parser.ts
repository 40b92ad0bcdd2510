import MarkdownIt from 'markdown-it';
import type { StateBlock } from 'markdown-it';
import { carriedRule } from '../markdown/carried-rule.js';
import { rawRule } from '../markdown/raw-rule.js';
import { noting } from './inline-spans.js';
import { wikilinkRule } from './wikilink-rule.js';

type Parser = InstanceType<typeof MarkdownIt>;

/** The dialect of the converter, with rules that note where the references stand. One for bodies with wikilinks, one without. */
export function referenceParser(wikilinks: boolean): Parser {
  return wikilinks ? (withWikilinks ??= create(true)) : (plain ??= create(false));
}

let plain: Parser | undefined;
let withWikilinks: Parser | undefined;

function create(wikilinks: boolean): Parser {
  const parser = new MarkdownIt({ html: true, linkify: true });
  parser.linkify.set({ fuzzyLink: false });
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (text) => text;
  const anywhere = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
  parser.block.ruler.before('table', 'galley_carried', carriedRule, anywhere);
  parser.block.ruler.before('table', 'galley_raw', rawRule, anywhere);
  noteInline(parser);
  if (wikilinks) parser.inline.ruler.before('link', 'wikilink', noting('wikilink', wikilinkRule));
  keepFootnotes(parser);
  return parser;
}

function noteInline(parser: Parser): void {
  const kinds = {
    link: 'link',
    image: 'image',
    autolink: 'autolink',
    linkify: 'autolink',
    html_inline: 'html',
  } as const;
  for (const [name, kind] of Object.entries(kinds)) {
    const rule = ruleNamed(parser.inline.ruler, name);
    parser.inline.ruler.at(name, noting(kind, rule));
  }
}

/** `[^1]: https://...` is a footnote whose text is an address, and no definition of a link. */
function keepFootnotes(parser: Parser): void {
  const rule = ruleNamed(parser.block.ruler, 'reference');
  parser.block.ruler.at('reference', (state: StateBlock, ...lines: [number, number, boolean]) => {
    const start = (state.bMarks[lines[0]] ?? 0) + (state.tShift[lines[0]] ?? 0);
    return !state.src.startsWith('[^', start) && rule(state, ...lines);
  });
}

/** markdown-it has no public way to the function of a rule; this is how its own plugins wrap one. */
function ruleNamed<Rule>(ruler: { readonly __rules__: { name: string; fn: Rule }[] }, name: string): Rule {
  const rule = ruler.__rules__.find((candidate) => candidate.name === name);
  if (!rule) throw new TypeError(`markdown-it has no rule ${name}`);
  return rule.fn;
}
