import { writeBlock } from '../grammar/write-block.js';
import { htmlAttributes } from '../inline/html-attributes.js';
import { escapeAttribute } from '../inline/escape-html.js';
import { modernPhrasing } from './modern-phrasing.js';
import { hasOnly, type OldForm } from './old-form.js';

const heading = /^<h([1-6])((?:\s[^>]*)?)>([^]*)<\/h\1>$/;

/** Headings had no class before 6.2, and their anchor only in the HTML. */
export const headingForm: OldForm = (block, inner) => {
  const match = heading.exec(block.innerHTML.trim());
  const attributes = match && htmlAttributes(match[2] ?? '');
  const text = match && modernPhrasing(match[3] ?? '');
  const level = Number(match?.[1]);
  if (!attributes || !text || inner.length > 0 || !hasOnly(block, ['level', 'anchor'])) return undefined;
  const { id: anchor, class: name, ...others } = Object.fromEntries(attributes);
  if (level !== (block.attrs?.['level'] ?? 2) || Object.keys(others).length > 0) return undefined;
  if (name !== undefined && name !== 'wp-block-heading') return undefined;
  const id = anchor ? ` id="${escapeAttribute(anchor)}"` : '';
  const attrs = { level: level === 2 ? undefined : level, anchor: anchor || undefined };
  return writeBlock('core/heading', attrs, `<h${level}${id} class="wp-block-heading">${text}</h${level}>`);
};
