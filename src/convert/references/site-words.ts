import { itemWords } from '../inline/item-words.js';
import { rewriteReferences } from './rewrite-references.js';

const none = Object.fromEntries([...itemWords].map((name) => [name, undefined]));

/** A body without what only its writer and the media library see of it: two that agree in this are one text on the site. */
export function siteWords(markdown: string): string {
  if (!/\b(?:title|description)=/.test(markdown)) return markdown;
  return rewriteReferences(markdown, ({ kind, attributesRange }) =>
    kind === 'image' && attributesRange ? { attributes: none } : undefined,
  );
}
