import { inlineHtml } from '../inline/inline-html.js';
import { parseInline } from '../markdown/parser.js';
import { tokenRuns, type TokenRun } from '../markdown/token-run.js';
import type { ConvertOptions } from '../options.js';
import type { Writing } from './block-file.js';
import { filesForToken } from './registry.js';

/** The block markup of one run of tokens; '' for a run that stands for nothing. */
export function writeBlocks(run: TokenRun, options: ConvertOptions): string {
  return writeRun(run, writing(options));
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

function writing(options: ConvertOptions): Writing {
  const context: Writing = {
    options,
    inline: (token) => (token?.children ? inlineHtml(token.children) : ''),
    phrasing: (markdown) => inlineHtml(parseInline(markdown)),
    blocks: (run) =>
      [...tokenRuns(run.tokens, run.from + 1, run.to)]
        .map((inner) => writeRun(inner, context))
        .filter(Boolean),
  };
  return context;
}
