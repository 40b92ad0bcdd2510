import type { ConvertOptions } from '../options.js';
import type { Segment } from '../segments/segment.js';
import { chunkMarkdown, lowerForm } from './chunk-markdown.js';
import type { ChunkForm } from './chunk-markdown.js';
import { classicChunks } from './classic-chunks.js';
import type { ClassicChunk } from './classic-chunks.js';
import { codeElement, readCodeShortcode } from './code-shortcode.js';
import { markdownClassicSegments } from './markdown-classic-segments.js';
import { sameClassic } from './same-classic.js';

interface Part {
  readonly chunk: ClassicChunk;
  readonly html: string;
  form: ChunkForm;
  markdown: string;
  /** Content that is known to show the same. */
  agreed?: string;
}

/**
 * Classic content cut at its paragraphs and block elements, each with its Markdown. Joined, the content of the segments is the
 * content, their Markdown is `classicToMarkdown(content)`, and cutting that again gives the same cuts, each showing the same.
 * Proven by converting back: what does not come back the same stays HTML, or is carried as it is.
 */
export function classicSegments(content: string, options: ConvertOptions = {}): readonly Segment[] {
  const parts = classicChunks(content).map((chunk): Part => {
    const html = content.slice(chunk.start, chunk.end);
    return settle({ chunk, html, form: 'clean', markdown: '' });
  });
  let segments = layOut(content, parts);
  for (let round = 0; round < 4; round += 1) {
    const wrong = disagreeing(parts, segments, options);
    if (wrong.length === 0) break;
    for (const part of wrong) lower(part, options);
    segments = layOut(content, parts);
  }
  return segments;
}

/** Writes the part in the next form that comes back the same when it stands alone: reading the whole post costs more. */
function lower(part: Part, options: ConvertOptions): void {
  do settle(Object.assign(part, { form: lowerForm[part.form] }));
  while (part.form !== 'raw' && disagreeing([part], [blockOf(part)], options).length > 0);
}

/** Writes the part in its form, or in the next that it has. */
function settle(part: Part): Part {
  let markdown = chunkMarkdown(part.html, part.chunk, part.form);
  while (markdown === undefined || markdown.trim() === '') {
    part.form = lowerForm[part.form];
    markdown = chunkMarkdown(part.html, part.chunk, part.form);
  }
  part.markdown = markdown;
  return part;
}

function layOut(content: string, parts: readonly Part[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const part of parts) {
    const { chunk } = part;
    const space = content.slice(at, chunk.start);
    const parting = segments.length === 0 || segments.at(-1)?.kind === 'space' ? '' : '\n\n';
    if (space !== '' || parting !== '') segments.push({ kind: 'space', content: space, markdown: parting });
    segments.push(blockOf(part));
    at = chunk.end;
  }
  const last = content.slice(at);
  if (last !== '' || parts.length > 0)
    segments.push({ kind: 'space', content: last, markdown: parts.length > 0 ? '\n' : '' });
  return segments;
}

function blockOf({ chunk, html, form, markdown }: Part): Segment {
  const carried = chunk.kind !== 'comment' && (form === 'html' || form === 'raw');
  return { kind: 'block', content: html, markdown, carried };
}

/** The parts whose Markdown, read in its place, is not one block that shows the same. */
function disagreeing(
  parts: readonly Part[],
  segments: readonly Segment[],
  options: ConvertOptions,
): readonly Part[] {
  const markdown = segments.map((segment) => segment.markdown).join('');
  const cuts = new Map<number, Segment>();
  let at = 0;
  for (const segment of markdownClassicSegments(markdown, options)) {
    if (segment.kind !== 'space') cuts.set(at, segment);
    at += segment.markdown.length;
  }
  const blocks = segments.filter((segment) => segment.kind !== 'space');
  const starts = blockStarts(segments);
  return parts.filter((part, index) => {
    const cut = cuts.get(starts[index] ?? -1);
    const isWhole = cut?.markdown === blocks[index]?.markdown;
    return part.form !== 'raw' && !(isWhole && cut && agrees(part, cut.content));
  });
}

function agrees(part: Part, content: string): boolean {
  const { chunk, html, form, agreed } = part;
  if (form === 'html') return content === html.replaceAll('\r\n', '\n');
  if (content === agreed) return true;
  const code = chunk.kind === 'shortcode' ? readCodeShortcode(html) : undefined;
  const same = sameClassic(code ? codeElement(code) : html, content);
  if (same) part.agreed = content;
  return same;
}

function blockStarts(segments: readonly Segment[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const segment of segments) {
    if (segment.kind !== 'space') starts.push(at);
    at += segment.markdown.length;
  }
  return starts;
}
