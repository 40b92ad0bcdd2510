import type { Attributes } from './attributes.js';

/**
 * Block markup as the editor writes it: no `core/`, compact JSON without undefined values, nothing that
 * could end the comment, `inner` on lines of its own; void when there is no inner HTML.
 */
export function writeBlock(name: string, attrs: Attributes, inner?: string): string {
  const json = attributesJson(attrs);
  const head = `wp:${name.replace(/^core\//, '')}${json ? ` ${json}` : ''}`;
  return inner === undefined
    ? `<!-- ${head} /-->`
    : `<!-- ${head} -->\n${inner}\n<!-- /wp:${name.replace(/^core\//, '')} -->`;
}

/** '' when there is nothing to say. The escapes are those of WordPress's `serialize_block_attributes`. */
function attributesJson(attrs: Attributes): string {
  const json = JSON.stringify(attrs);
  if (json === '{}') return '';
  return json
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');
}
