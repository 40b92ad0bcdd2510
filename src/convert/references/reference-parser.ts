import type { MarkdownIt, StateInline } from 'markdown-it';
import { createParser } from '../markdown/parser.js';
import { noting } from './inline-spans.js';

let parser: MarkdownIt | undefined;

/** The parser of the converter's dialect, with rules that note where the references stand. */
export function referenceParser(): MarkdownIt {
  return (parser ??= create());
}

const kinds = {
  link: 'link',
  image: 'image',
  autolink: 'autolink',
  linkify: 'autolink',
  html_inline: 'html',
  galley_wikilink: 'wikilink',
} as const;

type InlineRule = (state: StateInline, silent: boolean) => boolean;

function create(): MarkdownIt {
  const created = createParser();
  // markdown-it has no public way to the function of a rule; this is how its own plugins wrap one.
  const { __rules__: rules } = created.inline.ruler as unknown as {
    readonly __rules__: { name: string; fn: InlineRule }[];
  };
  for (const [name, kind] of Object.entries(kinds)) {
    const rule = rules.find((candidate) => candidate.name === name);
    if (!rule) throw new TypeError(`The dialect has no rule ${name}`);
    created.inline.ruler.at(name, noting(kind, rule.fn));
  }
  return created;
}
