import type { Block } from '../grammar/block.js';
import { serializeBlocks } from '../grammar/serialize-blocks.js';
import { embedForm } from './embed-form.js';
import { galleryForm } from './gallery-form.js';
import { headingForm } from './heading-form.js';
import { imageForm } from './image-form.js';
import { listForm, listItemForm } from './list-form.js';
import type { OldForm } from './old-form.js';
import { paragraphForm } from './paragraph-form.js';
import { quoteForm } from './quote-form.js';
import { separatorForm } from './separator-form.js';

const forms = new Map<string, OldForm>([
  ['core/paragraph', paragraphForm],
  ['core/heading', headingForm],
  ['core/list', listForm],
  ['core/list-item', listItemForm],
  ['core/quote', quoteForm],
  ['core/separator', separatorForm],
  ['core/image', imageForm],
  ['core/gallery', galleryForm],
  ['core/embed', embedForm],
]);

const DEEPEST = 20;

/**
 * A block, its inner blocks too, as today's editor would save it after it read what an older editor (or an importer) wrote;
 * undefined when nothing is known to be old about it. Looks only: white space that HTML ignores does not come back.
 */
export function modernMarkup(block: Block): string | undefined {
  return modern(block, 0);
}

function modern(block: Block, depth: number): string | undefined {
  const { blockName, innerBlocks, closer } = block;
  const form = blockName?.startsWith('core-embed/') ? embedForm : forms.get(blockName ?? '');
  if (!form || !closer || depth > DEEPEST) return undefined;
  const inner = innerBlocks
    .filter(({ blockName: name, innerHTML }) => name !== null || innerHTML.trim() !== '')
    .map((each) => modern(each, depth + 1) ?? serializeBlocks([each]));
  return form(block, inner);
}
