import { writeBlock } from '../grammar/write-block.js';
import { escapeText } from '../inline/escape-html.js';
import { unescapeHtml } from '../inline/unescape-html.js';
import { modernPhrasing } from './modern-phrasing.js';
import { hasOnly, type OldForm } from './old-form.js';

const keys = [
  'url',
  'type',
  'providerNameSlug',
  'responsive',
  'allowResponsive',
  'align',
  'className',
  'previewable',
];
const figure =
  /^<figure class="[^"]*">\s*<div class="wp-block-embed__wrapper">\s*(\S+)\s*<\/div>\s*(?:<figcaption[^>]*>([^]*)<\/figcaption>\s*)?<\/figure>$/;

/** Each provider had a block of its own before 5.6 (`core-embed/twitter`); importers escape slashes in the JSON. */
export const embedForm: OldForm = (block, inner) => {
  const match = figure.exec(block.innerHTML.trim());
  const { url, responsive } = block.attrs ?? {};
  const { type, providerNameSlug, align, className } = texts(block.attrs ?? {});
  if (!match || typeof url !== 'string' || unescapeHtml(match[1] ?? '') !== url) return undefined;
  const caption = match[2] === undefined ? '' : modernPhrasing(match[2]);
  if (caption === undefined || inner.length > 0 || !hasOnly(block, keys)) return undefined;
  const slug = providerNameSlug ?? /^core-embed\/(.*)$/.exec(block.blockName ?? '')?.[1];
  const names = ['wp-block-embed', align && `align${align}`, type && `is-type-${type}`];
  const provider = slug ? [`is-provider-${slug}`, `wp-block-embed-${slug}`] : [];
  const classes = [...names, ...provider, className].filter(Boolean).join(' ');
  const text = caption ? `<figcaption class="wp-element-caption">${caption}</figcaption>` : '';
  const html = `<div class="wp-block-embed__wrapper">\n${escapeText(url)}\n</div>${text}`;
  const attrs = { url, type, providerNameSlug: slug, responsive, align, className };
  return writeBlock('core/embed', attrs, `<figure class="${classes}">${html}</figure>`);
};

function texts(attrs: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attrs).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
