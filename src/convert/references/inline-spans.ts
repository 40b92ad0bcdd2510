import type { StateInline, Token } from 'markdown-it';
import { bracesAt } from '../inline/braces.js';

/** A reference in the content of one inline token: offsets into that content. */
export interface InlineSpan {
  readonly kind: 'link' | 'image' | 'wikilink' | 'wikiembed' | 'autolink' | 'html';
  readonly from: number;
  readonly to: number;
  /** Undefined where the destination stands in the definition of `label`. */
  readonly destination?: readonly [from: number, to: number, address: string];
  readonly text?: readonly [from: number, to: number];
  readonly title?: string;
  readonly label?: string;
  readonly attributes?: readonly [from: number, to: number];
}

/** What the parser notes while it reads one inline token. */
export interface SpanNotes {
  /** The content it reads; the alt text of an image is read apart and noted nowhere. */
  content: string;
  spans: InlineSpan[];
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** An inline rule that also notes what it found. */
export function noting(kind: InlineSpan['kind'], rule: InlineRule): InlineRule {
  return (state, silent) => {
    const from = state.pos;
    const first = state.tokens.length;
    const pending = state.pending;
    const found = rule(state, silent);
    const notes = state.env['references notes'] as SpanNotes | undefined;
    if (!found || silent || notes?.content !== state.src) return found;
    const opening = state.tokens.slice(first).find((token) => token.type !== 'text');
    const span = opening && spanOf(state, { kind, from, pending, opening });
    if (span) notes.spans.push(span);
    return found;
  };
}

interface Found {
  readonly kind: InlineSpan['kind'];
  readonly from: number;
  readonly pending: string;
  readonly opening: Token;
}

function spanOf(state: StateInline, found: Found): InlineSpan {
  const { kind, from } = found;
  switch (kind) {
    case 'link':
    case 'image':
      return linkSpan(state, found);
    case 'autolink':
      return addressSpan(state, found);
    case 'wikilink':
    case 'wikiembed':
      return wikiSpan(state, from);
    case 'html':
      return { kind, from, to: state.pos };
  }
}

function linkSpan(state: StateInline, { kind, from, opening }: Found): InlineSpan {
  const labelFrom = from + (kind === 'image' ? 2 : 1);
  const after = state.pos;
  const labelTo = state.md.helpers.parseLinkLabel(state, labelFrom - 1, kind === 'link');
  const end = after + (bracesAt(state.src, after)?.length ?? 0);
  if (end <= state.posMax) state.pos = end;
  const title = opening.attrGet('title');
  return {
    kind,
    from,
    to: state.pos,
    text: [labelFrom, labelTo],
    ...(title === null ? {} : { title: String(title) }),
    ...(state.pos > after ? { attributes: [after, state.pos] } : {}),
    ...target(state, [labelFrom, labelTo], after),
  };
}

/** The address between the parentheses, or the label of the definition that has it. */
function target(state: StateInline, label: readonly [number, number], end: number): Partial<InlineSpan> {
  const { src, md } = state;
  const after = label[1] + 1;
  if (src[after] === '(' && end > after) {
    let at = after + 1;
    while (/[\s]/.test(src[at] ?? '')) at += 1;
    const parsed = md.helpers.parseLinkDestination(src, at, end);
    return { destination: parsed.ok ? [at, parsed.pos, parsed.str] : [at, at, ''] };
  }
  const named = end > after + 2 ? src.slice(after + 1, end - 1) : src.slice(...label);
  return { label: md.utils.normalizeReference(named) };
}

function addressSpan(state: StateInline, { from, pending, opening }: Found): InlineSpan {
  const to = state.pos;
  if (opening.markup === 'autolink') {
    return { kind: 'autolink', from, to, destination: [from, to, state.src.slice(from + 1, to - 1)] };
  }
  // A bare address is recognised at its colon: its scheme, of ten characters at most, is the end of the text before.
  const start = from - (/[a-z][a-z\d+.-]*$/i.exec(pending.slice(-10))?.[0].length ?? 0);
  return { kind: 'autolink', from: start, to, destination: [start, to, state.src.slice(start, to)] };
}

function wikiSpan({ src, pos: to }: StateInline, from: number): InlineSpan {
  const kind = src[from] === '!' ? 'wikiembed' : 'wikilink';
  const start = src.indexOf('[[', from) + 2;
  const bar = src.slice(from, to).indexOf('|');
  const end = bar < 0 ? to - 2 : from + bar;
  const address = src.slice(start, end);
  return {
    kind,
    from,
    to,
    destination: [start, end, address.trim()],
    ...(bar < 0 ? {} : { text: [from + bar + 1, to - 2] as const }),
  };
}
