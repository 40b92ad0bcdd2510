/** `<!-- wp:name {json} -->`, `<!-- wp:name /-->` or `<!-- /wp:name -->`, where it stands in the source. */
export interface Delimiter {
  readonly kind: 'opener' | 'closer' | 'void';
  /** With its namespace. */
  readonly name: string;
  /** The JSON as written, or ''. */
  readonly json: string;
  readonly start: number;
  readonly end: number;
}

const head = /<!--\s+(\/)?wp:((?:[a-z][a-z0-9_-]*\/)?[a-z][a-z0-9_-]*)\s+/y;
const jsonEnd = /\}\s+\/?-->/g;

/**
 * The block delimiters of a text, in order, in linear time. The JSON runs from its brace to the first `}`
 * that white space and `-->` or `/-->` follow, as WordPress reads it.
 */
export function* delimiters(source: string): Generator<Delimiter> {
  const ends = jsonEnds(source);
  let at = source.indexOf('<!--');
  while (at >= 0) {
    const found = delimiterAt(source, at, ends);
    if (found) yield found;
    at = source.indexOf('<!--', found ? found.end : at + 4);
  }
}

function delimiterAt(source: string, at: number, ends: (from: number) => number): Delimiter | undefined {
  head.lastIndex = at;
  const match = head.exec(source);
  if (!match) return undefined;
  const body = head.lastIndex;
  const brace = source[body] === '{' ? ends(body) : -1;
  const json = brace < 0 ? '' : source.slice(body, brace + 1);
  const tail = brace < 0 ? body : skipSpace(source, brace + 1);
  const isVoid = source[tail] === '/';
  const close = isVoid ? tail + 1 : tail;
  if (!source.startsWith('-->', close)) return undefined;
  const kind = isVoid ? 'void' : match[1] ? 'closer' : 'opener';
  const name = match[2] ?? '';
  return { kind, name: name.includes('/') ? name : `core/${name}`, json, start: at, end: close + 3 };
}

/** Looks forward only, and remembers what it found, so that many unfinished delimiters stay linear. */
function jsonEnds(source: string): (from: number) => number {
  let known = -1;
  let over = false;
  return (from) => {
    if (known >= from || over) return over && known < from ? -1 : known;
    jsonEnd.lastIndex = from;
    const match = jsonEnd.exec(source);
    over = !match;
    known = match ? match.index : -1;
    return known;
  };
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (/\s/.test(source[at] ?? '')) at++;
  return at;
}
