import type { Block } from '../grammar/block.js';
import { serializeBlocks } from '../grammar/serialize-blocks.js';
import { containerEdges, type ContainerEdges } from './container-edges.js';
import type { Form, Piece } from './piece.js';
import { rawRegion } from './raw-region.js';

/** The Markdown of a block, with the bytes that converting it back should give; undefined when it has no clean form. */
export type CleanForm = (
  block: Block,
  previous: Block | undefined,
) => { markdown: string; expected: string } | undefined;

/** The pieces, and the white space after the last. */
export interface Plan {
  readonly pieces: readonly Piece[];
  readonly end: string;
}

/** What is left to lay out: a block, or the closing edge of one. */
type Work =
  | { readonly block: Block; readonly previous: Block | undefined }
  | { readonly block: Block; readonly edges: ContainerEdges };

/**
 * The blocks as pieces in reading order, containers opened into their edges and inner pieces. `forms` says which
 * blocks may not be clean. Any depth.
 */
export function planPieces(
  blocks: readonly Block[],
  clean: CleanForm,
  forms: ReadonlyMap<Block, Form>,
): Plan {
  const pieces: Piece[] = [];
  const rest: Work[] = siblings(blocks);
  let space = '';
  for (let work = rest.pop(); work; work = rest.pop()) {
    const { block } = work;
    if ('edges' in work) {
      const { close, spaceBeforeClose } = work.edges;
      pieces.push({ ...edge(block, 'close', close), space: space + spaceBeforeClose });
      space = '';
      continue;
    }
    if (isSpace(block)) {
      space += block.innerHTML;
      continue;
    }
    const form = forms.get(block);
    const edges = form ? undefined : containerEdges(block);
    const prose = form ? undefined : clean(block, work.previous);
    if (edges && !prose) {
      pieces.push({ ...edge(block, 'open', edges.open), space });
      space = edges.spaceAfterOpen;
      rest.push({ block, edges }, ...inside(block));
      continue;
    }
    const content = serializeBlocks([block]);
    pieces.push({
      ...(prose ? { ...leaf(block, content), ...prose } : carried(block, content, form)),
      space,
    });
    space = '';
  }
  return { pieces, end: space };
}

function siblings(blocks: readonly Block[]): Work[] {
  const real = blocks.filter((block) => !isSpace(block));
  const before = new Map(real.map((block, index) => [block, real[index - 1]]));
  return blocks.map((block) => ({ block, previous: before.get(block) })).reverse();
}

/** The inner blocks with the white space between them as freeform. */
function inside(block: Block): Work[] {
  let inner = 0;
  const parts = block.innerContent
    .slice(1, -1)
    .map((part) => (part === null ? block.innerBlocks[inner++]! : spaceBlock(part)));
  return siblings(parts);
}

function spaceBlock(text: string): Block {
  return {
    blockName: null,
    attrs: {},
    innerBlocks: [],
    innerHTML: text,
    innerContent: [text],
    opener: '',
    closer: '',
    start: 0,
    end: 0,
  };
}

function isSpace(block: Block): boolean {
  return block.blockName === null && /^[ \t\n\r\f]*$/.test(block.innerHTML);
}

function edge(block: Block, kind: 'open' | 'close', content: string): Omit<Piece, 'space'> {
  return { kind, form: 'carried', block, content, expected: content, markdown: content.trim() };
}

function leaf(block: Block, content: string): Omit<Piece, 'space'> {
  return { kind: 'block', form: 'clean', block, content, expected: content, markdown: content };
}

function carried(block: Block, content: string, form: Form | undefined): Omit<Piece, 'space'> {
  if (form !== 'raw' && block.blockName !== null && block.closer !== '')
    return { ...leaf(block, content), form: 'carried' };
  if (form !== 'raw' && block.opener.endsWith('/-->')) return { ...leaf(block, content), form: 'carried' };
  return { ...leaf(block, content), kind: 'raw', form: 'raw', markdown: rawRegion(content) };
}
