import { bracesAt } from '../../convert/inline/braces.js';
import { itemWords } from '../../convert/inline/item-words.js';
import { findReferences } from '../../convert/references/find-references.js';
import type { Reference } from '../../convert/references/reference.js';
import { rewriteReferences } from '../../convert/references/rewrite-references.js';

type Words = Readonly<Record<string, string>>;

/**
 * A text that came down, with what the author's file says of the items behind its pictures: the site's text has no place
 * for that, so a sentence that changed there would take it away.
 */
export function keepItemWords(text: string, author: string): string {
  if (!/\b(?:title|description)=/.test(author)) return text;
  const said = new Map<string, Words[]>();
  for (const reference of findReferences(author)) {
    const words = wordsOf(reference, author);
    if (words) said.set(reference.destination, [...(said.get(reference.destination) ?? []), words]);
  }
  return rewriteReferences(text, (reference) => {
    const words = wordsOf(reference, text);
    const kept = words && said.get(reference.destination)?.shift();
    return kept && Object.keys(words).length === 0 ? { attributes: kept } : undefined;
  });
}

/** Undefined for what is no picture. */
function wordsOf({ kind, attributesRange: range }: Reference, text: string): Words | undefined {
  if (kind !== 'image') return undefined;
  const braces = range && bracesAt(text, range.start)?.braces;
  const words = itemWords.flatMap((name) => {
    const value = braces?.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(words);
}
