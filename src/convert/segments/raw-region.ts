/**
 * The Markdown lines that hold any text byte for byte; a number keeps apart texts that hold such lines
 * themselves.
 */
export function rawRegion(content: string): string {
  let mark = '';
  for (let number = 2; content.includes(`<!-- /galley:raw${mark} -->`); number++) mark = ` #${number}`;
  return `<!-- galley:raw${mark} -->\n${content}\n<!-- /galley:raw${mark} -->`;
}
