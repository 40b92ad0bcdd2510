import { writeBlock } from '../grammar/write-block.js';
import { withoutDelimiters } from '../grammar/without-delimiters.js';
import { flowHtml } from '../inline/flow-html.js';
import { inlineHtml } from '../inline/inline-html.js';
import { rawFlow, rawTags } from '../inline/raw-tags.js';
import { parseInline } from '../markdown/parser.js';
import type { Token } from '../markdown/token.js';
import { tokenRuns, type TokenRun } from '../markdown/token-run.js';
import type { ConvertOptions } from '../options.js';
import type { Writing } from './block-file.js';
import { filesForToken } from './registry.js';

/**
 * The block markup of one run of tokens; '' for a run that stands for nothing. Where raw tags in its text
 * do not fit into any block, the whole run is raw HTML.
 */
export function writeBlocks(run: TokenRun, options: ConvertOptions): string {
  const context = new RunWriting(options);
  const markup = writeRun(run, context);
  return context.fits ? markup : writeBlock('core/html', {}, withoutDelimiters(flowHtml(run, context)));
}

function writeRun(run: TokenRun, context: Writing): string {
  const token = run.tokens[run.from];
  if (!token || token.type.startsWith('wp_')) return token?.content ?? '';
  for (const file of filesForToken(token.type)) {
    const markup = file.fromMarkdown?.(run, context);
    if (markup !== undefined) return markup;
  }
  return '';
}

class RunWriting implements Writing {
  readonly options: ConvertOptions;
  /** No raw tag so far that a browser would rearrange. */
  fits = true;

  constructor(options: ConvertOptions) {
    this.options = options;
  }

  readonly inline = (token: Token | undefined): string => {
    const children = token?.children ?? [];
    if (!children.some(({ type }) => type === 'html_inline')) return inlineHtml(children);
    const raw = rawTags(children);
    this.fits &&= raw !== undefined;
    return inlineHtml(children, raw);
  };

  readonly phrasing = (markdown: string): string => {
    const children = parseInline(markdown);
    const raw = rawTags(children);
    this.fits &&= raw !== undefined;
    return inlineHtml(children, raw);
  };

  readonly raw = (html: string): string => {
    const written = rawFlow(html);
    this.fits &&= written !== undefined;
    return written ?? html;
  };

  readonly blocks = (run: TokenRun): readonly string[] =>
    [...tokenRuns(run.tokens, run.from + 1, run.to)].map((inner) => writeRun(inner, this)).filter(Boolean);
}
