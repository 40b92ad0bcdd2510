import { parseMarkdown } from '../markdown/parser.js';
import { tokenRuns } from '../markdown/token-run.js';
import type { ConvertOptions } from '../options.js';
import type { Segment } from '../segments/segment.js';
import { classicHtml } from './classic-html.js';

/**
 * A Markdown body (LF) cut at its top-level blocks, each with the classic HTML it becomes: joined, the content of the
 * segments is the content of a classic post. Linear.
 */
export function markdownClassicSegments(markdown: string, options: ConvertOptions = {}): readonly Segment[] {
  const lines = lineStarts(markdown);
  const segments: Segment[] = [];
  let at = 0;
  const space = (until: number, content: string) => {
    if (content !== '' || until > at)
      segments.push({ kind: 'space', content, markdown: markdown.slice(at, until) });
    at = until;
  };
  const tokens = parseMarkdown(markdown, { wikilinks: options.wikilinks });
  for (const run of tokenRuns(tokens, 0, tokens.length)) {
    const content = classicHtml(run, options);
    const [from, to] = run.tokens[run.from]?.map ?? [0, 0];
    if (content === '') continue;
    space(lines[from] ?? at, segments.at(-1)?.kind === 'block' ? '\n\n' : '');
    const end = at + markdown.slice(at, lines[to] ?? markdown.length).trimEnd().length;
    segments.push({ kind: 'block', content, markdown: markdown.slice(at, end) });
    at = end;
  }
  space(markdown.length, '');
  return segments;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
