import { blockTags, verbatimTags, voidTags } from './block-tags.js';

/** What parts the pieces of a classic post. */
export interface ClassicMark {
  readonly kind: 'open' | 'close' | 'void' | 'comment' | 'blank' | 'shortcode';
  /** The lower-case name of the tag or shortcode, '' for others. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** For an opening tag whose partner was found, and for that partner: the index of the other one. */
  partner?: number;
}

const mark =
  /<!--|\n[ \t\r]*\n\s*|<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>|\[(caption|wp_caption|code|sourcecode|embed)(?=[\s\]])[^\]]*\]/g;

/** The block tags, comments, blank lines and enclosing shortcodes of classic content, in order. Linear. */
export function classicMarks(content: string): readonly ClassicMark[] {
  const marks: ClassicMark[] = [];
  const ends = finder(content);
  mark.lastIndex = 0;
  for (let match = mark.exec(content); match; match = mark.exec(content)) {
    const found = markAt(match, ends);
    if (!found) continue;
    marks.push(found);
    mark.lastIndex = found.end;
    const verbatim =
      found.kind === 'open' && verbatimTags.has(found.name) ? ends(`</${found.name}`, found.end) : -1;
    if (verbatim >= 0) mark.lastIndex = verbatim;
  }
  pairUp(marks);
  return marks;
}

type Find = (text: string, from: number) => number;

function markAt(match: RegExpExecArray, find: Find): ClassicMark | undefined {
  const [source, slash, tag, shortcode] = match;
  const start = match.index;
  const end = start + source.length;
  if (source === '<!--') {
    const close = find('-->', end);
    return close < 0 ? undefined : { kind: 'comment', name: '', start, end: close + 3 };
  }
  if (shortcode) {
    const close = find(`[/${shortcode}]`, end);
    return close < 0
      ? undefined
      : { kind: 'shortcode', name: shortcode, start, end: close + shortcode.length + 3 };
  }
  if (!tag) return { kind: 'blank', name: '', start, end };
  const name = tag.toLowerCase();
  if (!blockTags.has(name)) return undefined;
  if (voidTags.has(name)) return { kind: 'void', name, start, end };
  return { kind: slash ? 'close' : 'open', name, start, end };
}

/** `indexOf` that remembers what it did not find, so that a thousand unclosed comments cost one search. */
function finder(content: string): Find {
  const missing = new Set<string>();
  return (text, from) => {
    if (missing.has(text)) return -1;
    const at = content.indexOf(text, from);
    if (at < 0) missing.add(text);
    return at;
  };
}

/** A closing tag belongs to the last open one of its name; what was opened in between has no partner. */
function pairUp(marks: readonly ClassicMark[]): void {
  const open: number[] = [];
  const count = new Map<string, number>();
  const add = (name: string, by: number) => count.set(name, (count.get(name) ?? 0) + by);
  marks.forEach((found, index) => {
    if (found.kind === 'open') {
      open.push(index);
      add(found.name, 1);
    }
    if (found.kind !== 'close' || !count.get(found.name)) return;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const opener = marks[at];
      if (!opener) return;
      add(opener.name, -1);
      if (opener.name !== found.name) continue;
      opener.partner = index;
      found.partner = at;
      return;
    }
  });
}
