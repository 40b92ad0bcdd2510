/** What stands in `{key=value key="two words"}` behind a link or an image, in its order. */
export type Braces = ReadonlyMap<string, string>;

const item = /\s*([a-zA-Z][\w:.-]*)=(?:"((?:\\.|[^"\\])*)"|([^\s"{}]*))(?=\s|$)/y;
const whole = /\{([^{}"\n]*(?:"(?:\\.|[^"\\\n])*"[^{}"\n]*)*)\}/y;

/** The braces at an offset of a text, with their length; undefined when what stands there is prose. */
export function bracesAt(text: string, offset: number): { braces: Braces; length: number } | undefined {
  whole.lastIndex = offset;
  const match = whole.exec(text);
  const braces = match?.[1] ? parse(match[1].trim()) : undefined;
  return braces && { braces, length: match![0].length };
}

/** The text of braces; '' when there are none. */
export function writeBraces(braces: Braces): string {
  if (braces.size === 0) return '';
  return `{${[...braces].map(([key, value]) => `${key}=${quoted(value)}`).join(' ')}}`;
}

function parse(text: string): Braces | undefined {
  const found = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    item.lastIndex = at;
    const match = item.exec(text);
    if (!match?.[1] || found.has(match[1])) return undefined;
    found.set(match[1], match[2] === undefined ? (match[3] ?? '') : match[2].replace(/\\(.)/g, '$1'));
    at = item.lastIndex;
  }
  return found;
}

function quoted(value: string): string {
  return /^[\w:./#%+-]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
