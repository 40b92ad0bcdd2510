/**
 * The value of an attribute as a block's `save` writes it (`@wordpress/escape-html`): entities that stand
 * in it are left alone.
 */
export function savedAttribute(value: string): string {
  return value
    .replace(/&(?!(?:[a-z0-9]+|#[0-9]+|#x[a-f0-9]+);)/gi, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('>', '&gt;');
}
