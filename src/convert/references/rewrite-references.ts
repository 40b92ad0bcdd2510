import { findReferences } from './find-references.js';
import type { ReferenceOptions } from './find-references.js';
import { mergeBraces } from './merge-braces.js';
import type { Reference, SourceRange } from './reference.js';
import { writeDestination } from './write-destination.js';

/** What becomes of a reference; what is not named stays as it is. */
export interface ReferenceChange {
  /** Another address. In a link by a definition it changes nothing: its definition is a reference of its own. */
  readonly destination?: string;
  /** Attributes to set in the braces behind an image or link, or (undefined) to take out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** The link becomes its text; images, addresses and definitions stay. */
  readonly asText?: boolean;
}

/**
 * The Markdown with some of its references changed, every other byte as it was. `change` sees each reference in the order
 * of the source; undefined leaves it alone.
 */
export function rewriteReferences(
  markdown: string,
  change: (reference: Reference) => ReferenceChange | undefined,
  options: ReferenceOptions = {},
): string {
  const edits: Edit[] = [];
  for (const reference of findReferences(markdown, options)) {
    const wanted = change(reference);
    if (wanted) edits.push(...editsOf(markdown, reference, wanted));
  }
  return applyEdits(markdown, edits);
}

interface Edit extends SourceRange {
  readonly text: string;
}

function editsOf(markdown: string, reference: Reference, change: ReferenceChange): readonly Edit[] {
  if (change.asText) return asText(markdown, reference);
  const edits: Edit[] = [];
  const { destination, attributes } = change;
  if (reference.kind === 'wikilink' || reference.kind === 'wikiembed') {
    return destination === undefined ? [] : [{ ...reference, text: fromWiki(markdown, reference, change) }];
  }
  if (destination !== undefined && destination !== reference.destination) {
    const edit = readdress(markdown, reference, destination);
    if (edit) edits.push(edit);
  }
  if (attributes && (reference.kind === 'image' || reference.kind === 'link')) {
    const range = reference.attributesRange ?? { start: reference.end, end: reference.end };
    const before = markdown.slice(range.start, range.end);
    edits.push({ ...range, text: mergeBraces(before, attributes) });
  }
  return edits;
}

function readdress(markdown: string, reference: Reference, destination: string): Edit | undefined {
  const range = reference.destinationRange;
  if (!range) return undefined;
  const old = markdown.slice(range.start, range.end);
  switch (reference.kind) {
    case 'html-link':
    case 'html-image':
      return { ...range, text: `"${destination.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` };
    case 'autolink':
      return { ...range, text: addressText(old, destination) };
    default:
      return { ...range, text: writeDestination(destination, old.startsWith('<')) };
  }
}

/** An address that Markdown would not recognise by itself becomes a link with the old address as its text. */
function addressText(old: string, destination: string): string {
  const bare = old.replace(/^<|>$/g, '');
  if (!/^[a-z][a-z\d+.-]{1,31}:[^\s<>]+$/i.test(destination))
    return `[${bare}](${writeDestination(destination)})`;
  return old.startsWith('<') ? `<${destination}>` : destination;
}

function fromWiki(markdown: string, reference: Reference, change: ReferenceChange): string {
  const { textRange, destination, kind } = reference;
  const text = textRange
    ? markdown.slice(textRange.start, textRange.end)
    : kind === 'wikilink'
      ? destination
      : '';
  const braces = kind === 'wikiembed' && change.attributes ? mergeBraces('', change.attributes) : '';
  return `${kind === 'wikiembed' ? '!' : ''}[${text}](${writeDestination(change.destination ?? destination)})${braces}`;
}

function asText(markdown: string, reference: Reference): readonly Edit[] {
  const { kind, textRange, start, end } = reference;
  if (kind === 'wikilink' && !textRange) return [{ start, end, text: reference.destination }];
  if (!textRange || !(kind === 'link' || kind === 'wikilink' || kind === 'html-link')) return [];
  const lead = leadsLine(markdown, start) ? blockSign(markdown.slice(textRange.start, textRange.end)) : '';
  return [
    { start, end: textRange.start, text: '' },
    {
      start: textRange.start,
      end: textRange.start + lead.length,
      text: lead && `${lead.slice(0, -1)}\\${lead.slice(-1)}`,
    },
    { start: textRange.end, end, text: '' },
  ];
}

function leadsLine(markdown: string, at: number): boolean {
  return /^[\s>]*(?:[-*+] +|\d+[.)] +)?$/.test(markdown.slice(markdown.lastIndexOf('\n', at - 1) + 1, at));
}

/** The sign by which text at the beginning of a line would become a list, heading or quote. */
function blockSign(text: string): string {
  return /^(?:\d{1,9}[.)](?=\s|$)|[-+*](?=\s|$)|#{1,6}(?=\s|$)|>)/.exec(text)?.[0] ?? '';
}

function applyEdits(markdown: string, edits: readonly Edit[]): string {
  let at = 0;
  let text = '';
  for (const edit of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    // Inside what another edit has replaced there is nothing left to change.
    if (edit.start < at) continue;
    text += markdown.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + markdown.slice(at);
}
