import { writeBlock } from '../grammar/write-block.js';
import { modernPhrasing } from './modern-phrasing.js';
import { hasOnly, type OldForm } from './old-form.js';

/** Importers leave white space around the paragraph, or its text without one. */
export const paragraphForm: OldForm = (block, inner) => {
  const html = block.innerHTML.trim();
  const text = modernPhrasing(/^<p>([^]*)<\/p>$/.exec(html)?.[1] ?? html);
  return text && inner.length === 0 && hasOnly(block, [])
    ? writeBlock('core/paragraph', {}, `<p>${text}</p>`)
    : undefined;
};
