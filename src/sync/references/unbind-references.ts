import { rewriteReferences } from '../../convert/references/rewrite-references.js';
import type { Reference } from '../../convert/references/reference.js';
import { hasUsualAttributes } from './image-attributes.js';

/** The local form of an address of the site; undefined for one that stays as it is. */
export type Localize = (url: string, reference: Reference) => string | undefined;

/**
 * Local Markdown from site Markdown: own-site links become relative links, pictures local files. A bare address stays:
 * on a line of its own it is an embed.
 */
export function unbindReferences(markdown: string, localize: Localize): string {
  return rewriteReferences(markdown, (reference) => {
    if (reference.kind === 'autolink') return undefined;
    const destination = localize(reference.destination, reference);
    if (destination === undefined) return undefined;
    const drops = reference.kind === 'image' && hasUsualAttributes(reference, markdown);
    return { destination, ...(drops && { attributes: { id: undefined, size: undefined } }) };
  });
}
