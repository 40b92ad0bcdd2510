import { writeBlocks } from '../blocks/write-blocks.js';
import { parseMarkdown } from '../markdown/parser.js';
import { tokenRuns } from '../markdown/token-run.js';
import type { ConvertOptions } from '../options.js';
import { CRLF_MARKER } from './line-endings.js';
import type { Segment } from './segment.js';
import { usualSpace, type Neighbour } from './usual-space.js';

/** The cut so far. */
interface Cut {
  readonly markdown: string;
  readonly segments: Segment[];
  previous: Neighbour;
  /** How much of the Markdown is in segments. */
  at: number;
  /** What `galley:space` markers since the last block say. */
  space: string | undefined;
}

/**
 * A Markdown body (LF) cut at its top-level blocks, each with the block markup it becomes: joined, the
 * content of the segments is `toBlocks(markdown)`. One parse, linear.
 */
export function markdownSegments(markdown: string, options: ConvertOptions = {}): readonly Segment[] {
  const lines = lineStarts(markdown);
  const cut: Cut = { markdown, segments: [], previous: 'edge', at: 0, space: undefined };
  const tokens = parseMarkdown(markdown, options);
  for (const run of tokenRuns(tokens, 0, tokens.length)) {
    const token = run.tokens[run.from]!;
    const content = writeBlocks(run, options);
    if (token.type === 'wp_space') cut.space = (cut.space ?? '') + content;
    else if (content) {
      const [from, to] = token.map ?? [0, 0];
      addSpace(cut, neighbourOf(token.type), lines[from] ?? cut.at);
      addBlock(cut, neighbourOf(token.type), { content, end: lines[to] ?? markdown.length });
    }
  }
  addSpace(cut, 'edge', markdown.length);
  if (!markdown.startsWith(CRLF_MARKER)) return cut.segments;
  return cut.segments.map((segment) => ({ ...segment, content: segment.content.replaceAll('\n', '\r\n') }));
}

function addSpace(cut: Cut, next: Neighbour, until: number): void {
  const content = cut.space ?? usualSpace(cut.previous, next);
  if (content || until > cut.at)
    cut.segments.push({ kind: 'space', content, markdown: cut.markdown.slice(cut.at, until) });
  cut.at = until;
  cut.space = undefined;
}

/** Blank lines at the end of a block belong to the space after it. */
function addBlock(cut: Cut, kind: Neighbour, { content, end }: { content: string; end: number }): void {
  let until = end;
  while (until > cut.at && /[ \t\n\r]/.test(cut.markdown[until - 1] ?? '')) until--;
  const markdown = cut.markdown.slice(cut.at, until);
  cut.segments.push({ kind: kind === 'raw' || kind === 'edge' ? 'block' : kind, content, markdown });
  cut.at = until;
  cut.previous = kind;
}

function neighbourOf(tokenType: string): Neighbour {
  switch (tokenType) {
    case 'wp_open':
      return 'open';
    case 'wp_close':
      return 'close';
    case 'wp_raw':
      return 'raw';
    default:
      return 'block';
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
