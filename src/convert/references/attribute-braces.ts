/** Attributes in Pandoc's braces, `{#anchor .class id=812 title="two words"}`, in their order; `.class` and `#id` by their sign. */
export type BraceAttributes = readonly (readonly [key: string, value: string])[];

const item = String.raw`(?:[#.][^\s{}"'=]+|[\w:-]+=(?:"(?:\\.|[^"\\\n])*"|[^\s{}"']*))`;
const braces = new RegExp(String.raw`\{[ \t]*(?:${item}(?:[ \t]+${item})*[ \t]*)?\}`, 'y');
const attribute = /([#.])([^\s{}"'=]+)|([\w:-]+)=(?:"((?:\\.|[^"\\\n])*)"|([^\s{}"']*))/g;

/** Where braces of attributes that begin at `at` end; undefined where there are none. */
export function bracesEnd(source: string, at: number): number | undefined {
  if (source[at] !== '{') return undefined;
  braces.lastIndex = at;
  const found = braces.exec(source);
  return found ? at + found[0].length : undefined;
}

/** Reads braces that `bracesEnd` has found. */
export function readBraces(text: string): BraceAttributes {
  return [...text.matchAll(attribute)].map(([, sign, name, key, quoted, plain]) => {
    if (sign) return [sign, name ?? ''];
    return [key ?? '', quoted?.replace(/\\(["\\])/g, '$1') ?? plain ?? ''];
  });
}

/** Writes braces; '' when there is no attribute. */
export function writeBraces(attributes: BraceAttributes): string {
  if (attributes.length === 0) return '';
  const parts = attributes.map(([key, value]) => {
    if (key === '#' || key === '.') return key + value;
    const text = value.replace(/[\r\n]+/g, ' ');
    return /^[^\s{}"'\\]+$/.test(text) ? `${key}=${text}` : `${key}="${text.replace(/["\\]/g, '\\$&')}"`;
  });
  return `{${parts.join(' ')}}`;
}

/** Sets attributes, or removes those that are undefined; the others keep their place, new ones follow. */
export function mergeBraces(text: string, changes: Readonly<Record<string, string | undefined>>): string {
  const before = readBraces(text);
  const kept = before.flatMap(([key, value]): BraceAttributes => {
    if (!Object.hasOwn(changes, key)) return [[key, value]];
    const now = changes[key];
    return now === undefined ? [] : [[key, now]];
  });
  const known = new Set(before.map(([key]) => key));
  const added = Object.entries(changes).flatMap(([key, value]): BraceAttributes =>
    value === undefined || known.has(key) ? [] : [[key, value]],
  );
  const merged = [...kept, ...added];
  const same =
    merged.length === before.length &&
    merged.every(([key, value], at) => before[at]?.[0] === key && before[at]?.[1] === value);
  return same ? text : writeBraces(merged);
}
