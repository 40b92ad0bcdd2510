import type { Block } from '../grammar/block.js';
import { isContainer } from '../markdown/container-names.js';

/** The bytes of a container around its inner blocks, without the space that touches these. */
export interface ContainerEdges {
  readonly open: string;
  readonly spaceAfterOpen: string;
  readonly spaceBeforeClose: string;
  readonly close: string;
  /** How the edges stand in the Markdown when that is shorter than their markup. */
  readonly markdown?: { readonly open: string; readonly close: string } | undefined;
}

const lead = /^(\n(?:<[^!\n][^\n]*\n)*(?:<[^!\n][^\n]*)?)$/;

/**
 * The edges of a block whose inside may stand as Markdown between them; undefined when they do not fit
 * lines of their own.
 */
export function containerEdges(block: Block): ContainerEdges | undefined {
  const { blockName, innerBlocks, innerContent, opener, closer } = block;
  if (!blockName || innerBlocks.length === 0 || !closer || !isContainer(blockName)) return undefined;
  const first = innerContent[0];
  const last = innerContent.at(-1);
  if (typeof first !== 'string' || typeof last !== 'string' || opener.includes('\n')) return undefined;
  if (innerContent.slice(1, -1).some((part) => part && /[^ \t\n\r\f]/.test(part))) return undefined;
  const tags = first.replace(/[ \t\n\r\f]+$/, '');
  const tail = last.replace(/^[ \t\n\r\f]+/, '');
  const open = tags || '\n';
  const close = tail.endsWith('\n') ? tail : '\n';
  if (!lead.test(open) || !lead.test(`\n${close.slice(0, -1)}`)) return undefined;
  if (!first.startsWith('\n') || !last.endsWith('\n') || (tail && tail !== close)) return undefined;
  return {
    open: opener + open,
    spaceAfterOpen: first.slice(open.length),
    spaceBeforeClose: last.slice(0, last.length - close.length),
    close: close + closer,
    markdown: detailsEdges(opener + open, close + closer),
  };
}

const details =
  /^<!-- wp:details (?:\{"showContent":true\} )?-->\n<details class="wp-block-details"( open)?>(<summary>[^\n]*<\/summary>)$/;

/** Details look in Markdown as they do on GitHub. */
function detailsEdges(open: string, close: string): ContainerEdges['markdown'] {
  const match = details.exec(open);
  if (!match || close !== '</details>\n<!-- /wp:details -->') return undefined;
  return { open: `<details${match[1] ?? ''}>\n${match[2]}`, close: '</details>' };
}
