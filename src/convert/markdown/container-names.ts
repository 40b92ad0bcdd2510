/** Blocks whose inside is text or HTML of their own, never a row of other blocks. */
const leaves = new Set(
  (
    'paragraph heading list list-item code preformatted verse html freeform shortcode table image pullquote ' +
    'embed audio video file more nextpage separator spacer button'
  )
    .split(' ')
    .map((name) => `core/${name}`),
);

/** Whether the delimiters of a block may stand around Markdown. */
export function isContainer(name: string): boolean {
  return !leaves.has(name);
}
