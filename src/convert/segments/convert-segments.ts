import { modernBlock, readBlock } from '../blocks/read-block.js';
import type { Block } from '../grammar/block.js';
import { parseBlocks } from '../grammar/parse-blocks.js';
import { serializeBlocks } from '../grammar/serialize-blocks.js';
import type { ConvertOptions } from '../options.js';
import { disagreeing } from './disagreeing.js';
import { CRLF_MARKER, inOwnLineEndings, isCrlf } from './line-endings.js';
import { layOut } from './lay-out.js';
import type { Form, Piece } from './piece.js';
import { plainParagraph } from './plain-paragraph.js';
import { planPieces, type CleanForm } from './plan-pieces.js';
import { rawRegion } from './raw-region.js';
import { reportCarried } from './report-carried.js';
import type { Segment } from './segment.js';

const ROUNDS = 12;

/**
 * The content of a post made of blocks, cut at its blocks, each with its Markdown. Joined, the content of
 * the segments is the content, and their Markdown is `toMarkdown(content)`; cutting that Markdown with
 * `markdownSegments` gives the same cuts, and the same bytes for each (with `oldForms: 'clean'`: or today's
 * form of them, and the usual white space). Proven by converting back, not assumed.
 */
export function convertSegments(content: string, options: ConvertOptions = {}): readonly Segment[] {
  if (!content.includes('\r')) return convertPlain(content, options);
  const bare = options.oldForms === 'clean';
  if (!bare && !isCrlf(content)) return convertPlain(content, options);
  const segments = inOwnLineEndings(convertPlain(content.replace(/\r\n?/g, '\n'), options), content);
  return bare ? segments : [{ kind: 'space', content: '', markdown: `${CRLF_MARKER}\n\n` }, ...segments];
}

function convertPlain(content: string, options: ConvertOptions): readonly Segment[] {
  const blocks = parseBlocks(content);
  const clean = remembered(cleanForm(options));
  const forms = new Map<Block, Form>();
  for (let round = 0; round < ROUNDS; round++) {
    const plan = planPieces(blocks, clean, forms);
    const segments = layOut(plan, options.oldForms === 'clean');
    const wrong = disagreeing(plan, segments, options);
    if (wrong.length === 0) {
      reportCarried(plan, segments, options);
      return segments;
    }
    for (const piece of round < ROUNDS / 2 ? wrong : plan.pieces) forms.set(piece.block, lower(piece));
  }
  return wholeAsRaw(content);
}

/** The next form to try. A container that opened is next carried whole. */
function lower({ kind, form }: Piece): Form {
  if (kind === 'open' || kind === 'close') return form === 'clean' ? 'tags' : 'carried';
  switch (form) {
    case 'clean':
      return 'tags';
    case 'tags':
      return 'carried';
    case 'carried':
    case 'raw':
      return 'raw';
  }
}

function cleanForm(options: ConvertOptions): CleanForm {
  return ({ block, repeats, form }) => {
    const plain = form === 'clean' ? plainParagraph(block) : undefined;
    if (plain !== undefined) return { markdown: plain, expected: serializeBlocks([block]), plain: true };
    const modern = options.oldForms === 'clean' ? (modernBlock(block) ?? block) : block;
    const markdown = readBlock(modern, { repeats, options, tags: form === 'tags' });
    const expected = markdown === undefined ? '' : serializeBlocks([modern]);
    return markdown === undefined || /[\r\0]/.test(expected) ? undefined : { markdown, expected };
  };
}

/** Rounds repeat the reading of blocks that were right; a block is read once in each form. */
function remembered(clean: CleanForm): CleanForm {
  const known = {
    clean: new Map<Block, ReturnType<CleanForm>>(),
    tags: new Map<Block, ReturnType<CleanForm>>(),
  };
  return (at) => {
    const read = known[at.form];
    if (!read.has(at.block)) read.set(at.block, clean(at));
    return read.get(at.block);
  };
}

function wholeAsRaw(content: string): readonly Segment[] {
  const whole: Segment = { kind: 'block', content, markdown: rawRegion(content), carried: true };
  return [whole, { kind: 'space', content: '', markdown: '\n' }];
}
