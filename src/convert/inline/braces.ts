/**
 * What stands in `{key=value key="two words" .name}` behind a link or an image, in its order; `.name` adds
 * to `class`. The word `decorative` says to a reader of the draft that an image needs no alternative text; it is no attribute.
 */
export type Braces = ReadonlyMap<string, string>;

const item = /\s*(?:decorative|\.([\w-]+)|([a-zA-Z][\w:.-]*)=(?:"((?:\\.|[^"\\])*)"|([^\s"{}]*)))(?=\s|$)/y;
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
  const items = [...braces].map(([key, value]) =>
    key === 'class' && isNames(value) ? names(value) : pair(key, value),
  );
  return `{${items.join(' ')}}`;
}

function parse(text: string): Braces | undefined {
  const found = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    item.lastIndex = at;
    const match = item.exec(text);
    if (!match) return undefined;
    at = item.lastIndex;
    if (match[1] === undefined && match[2] === undefined) continue;
    const key = match[1] ? 'class' : match[2]!;
    const value = match[1] ?? match[3]?.replace(/\\(.)/g, '$1') ?? match[4]!;
    if (found.has(key) && !match[1]) return undefined;
    found.set(key, found.has(key) ? `${found.get(key)} ${value}` : value);
  }
  return found;
}

function isNames(value: string): boolean {
  return /^[\w-]+(?: [\w-]+)*$/.test(value);
}

function names(value: string): string {
  return value
    .split(' ')
    .map((name) => `.${name}`)
    .join(' ');
}

function pair(key: string, value: string): string {
  return `${key}=${/^[\w:./#%+-]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`}`;
}
