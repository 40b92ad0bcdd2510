import { runTogether } from '../blocks/run-together.js';
import type { Block } from '../grammar/block.js';
import { serializeBlocks } from '../grammar/serialize-blocks.js';
import { containerEdges, type ContainerEdges } from './container-edges.js';
import type { Form, Piece } from './piece.js';
import { rawRegion } from './raw-region.js';

/**
 * The Markdown of a block, with the bytes that converting it back should give; undefined when it has no
 * clean form.
 */
export type CleanForm = (
  at: BlockPlace,
) => { readonly markdown: string; readonly expected: string; readonly plain?: boolean } | undefined;

/** A block to read, in which form. */
export interface BlockPlace {
  readonly block: Block;
  /** How many blocks stand right before it that Markdown would run together with it. */
  readonly repeats: number;
  readonly form: 'clean' | 'tags';
}

/** The pieces, and the white space after the last. */
export interface Plan {
  readonly pieces: readonly Piece[];
  readonly end: string;
}

/** What is left to lay out: a block, or the closing edge of one that was opened. */
interface Work {
  readonly block: Block;
  readonly repeats: number;
  readonly closing?: ContainerEdges;
}

interface Planning {
  readonly pieces: Piece[];
  readonly rest: Work[];
  /** White space since the last piece. */
  space: string;
}

/**
 * The blocks as pieces in reading order, containers opened into their edges and inner pieces. `forms` says
 * which blocks were not read back in their first form. Any depth.
 */
export function planPieces(
  blocks: readonly Block[],
  clean: CleanForm,
  forms: ReadonlyMap<Block, Form>,
): Plan {
  const planning: Planning = { pieces: [], rest: siblings(blocks), space: '' };
  for (let work = planning.rest.pop(); work; work = planning.rest.pop()) {
    const { block, repeats, closing } = work;
    if (closing) close(planning, block, closing);
    else if (isSpace(block)) planning.space += block.innerHTML;
    else planBlock(planning, { block, repeats, clean, form: forms.get(block) ?? 'clean' });
  }
  return { pieces: planning.pieces, end: planning.space };
}

interface Choice {
  readonly block: Block;
  readonly repeats: number;
  readonly clean: CleanForm;
  readonly form: Form;
}

/** A container that is not clean is opened before its inline elements would become tags. */
function planBlock(planning: Planning, { block, repeats, clean, form }: Choice): void {
  const prosaic = form === 'clean' || form === 'tags';
  const edges = prosaic ? containerEdges(block) : undefined;
  const prose = prosaic && !(edges && form === 'tags') ? clean({ block, repeats, form }) : undefined;
  if (prose) add(planning, { kind: 'block', form, block, content: serializeBlocks([block]), ...prose });
  else if (edges) open(planning, block, form === 'clean' ? edges : { ...edges, markdown: undefined });
  else carry(planning, block, form === 'raw' ? 'raw' : 'carried');
}

function add(planning: Planning, piece: Omit<Piece, 'space'>): void {
  planning.pieces.push({ ...piece, space: planning.space });
  planning.space = '';
}

function open(planning: Planning, block: Block, edges: ContainerEdges): void {
  addEdge(planning, block, { kind: 'open', content: edges.open, markdown: edges.markdown?.open });
  planning.space = edges.spaceAfterOpen;
  planning.rest.push({ block, repeats: 0, closing: edges }, ...inside(block));
}

function close(planning: Planning, block: Block, edges: ContainerEdges): void {
  planning.space += edges.spaceBeforeClose;
  addEdge(planning, block, { kind: 'close', content: edges.close, markdown: edges.markdown?.close });
}

interface Edge {
  readonly kind: 'open' | 'close';
  readonly content: string;
  /** Absent when it stands as its markup. */
  readonly markdown: string | undefined;
}

function addEdge(planning: Planning, block: Block, { kind, content, markdown }: Edge): void {
  const form = markdown === undefined ? 'carried' : 'clean';
  add(planning, { kind, form, block, content, expected: content, markdown: markdown ?? content.trim() });
}

/** Only a block that is whole can stand as it is. */
function carry(planning: Planning, block: Block, form: 'carried' | 'raw'): void {
  const content = serializeBlocks([block]);
  const whole = block.closer !== '' || block.opener.endsWith('/-->');
  const raw = form === 'raw' || !whole;
  const markdown = raw ? rawRegion(content) : content;
  const kind = raw ? 'raw' : 'block';
  add(planning, { kind, form: raw ? 'raw' : 'carried', block, content, expected: content, markdown });
}

function siblings(blocks: readonly Block[]): Work[] {
  const works: Work[] = [];
  let previous: Block | undefined;
  let repeats = 0;
  for (const block of blocks) {
    if (!isSpace(block)) {
      repeats = runTogether(previous, block) ? repeats + 1 : 0;
      previous = block;
    }
    works.push({ block, repeats });
  }
  return works.reverse();
}

/** The inner blocks of a container with the white space between them. */
function inside({ innerContent, innerBlocks }: Block): Work[] {
  let inner = 0;
  return siblings(
    innerContent.slice(1, -1).map((part) => (part === null ? innerBlocks[inner++]! : spaceBlock(part))),
  );
}

function spaceBlock(text: string): Block {
  const html = { innerHTML: text, innerContent: [text] };
  return { blockName: null, attrs: {}, innerBlocks: [], ...html, opener: '', closer: '', start: 0, end: 0 };
}

function isSpace({ blockName, innerHTML }: Block): boolean {
  return blockName === null && /^[ \t\n\r\f]*$/.test(innerHTML);
}
