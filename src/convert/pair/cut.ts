import type { Segment } from '../segments/segment.js';

/** Segments as blocks and the spaces around them: `spaces[i]` stands before `blocks[i]`, the last one at the end. */
export interface Cut {
  readonly blocks: readonly Segment[];
  readonly spaces: readonly Segment[];
}

const nothing: Segment = { kind: 'space', content: '', markdown: '' };

/** Parts the blocks from the spaces. */
export function cutOf(segments: readonly Segment[]): Cut {
  const blocks: Segment[] = [];
  const spaces: Segment[] = [];
  for (const segment of segments) {
    if (segment.kind === 'space') {
      const before = spaces[blocks.length] ?? nothing;
      spaces[blocks.length] = {
        ...segment,
        content: before.content + segment.content,
        markdown: before.markdown + segment.markdown,
      };
      continue;
    }
    spaces[blocks.length] ??= nothing;
    blocks.push(segment);
  }
  spaces[blocks.length] ??= nothing;
  return { blocks, spaces };
}

/** The source of some blocks of a side with the spaces between them. */
export function sourceOf(
  cut: Cut,
  side: 'content' | 'markdown',
  [from, until]: readonly [number, number],
): string {
  let text = '';
  for (let at = from; at < until; at += 1)
    text += (at === from ? '' : (cut.spaces[at]?.[side] ?? '')) + (cut.blocks[at]?.[side] ?? '');
  return text;
}
