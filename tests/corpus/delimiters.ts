/** An opening or void block delimiter: the block's full name and its attributes as written. */
export interface Delimiter {
  readonly name: string;
  readonly attributes: string;
}

const OPENER =
  /<!--\s+wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)\s+(\{(?:(?!\}\s+\/?-->)[\s\S])*\}\s+)?\/?-->/g;

/** Every block that opens in a text, in reading order. In Markdown these are the blocks that were carried. */
export function delimiters(text: string): Delimiter[] {
  return [...text.matchAll(OPENER)].map(([, name = '', attributes = '']) => ({
    name: name.includes('/') ? name : `core/${name}`,
    attributes: attributes.trim(),
  }));
}
