import { addressHosts } from './address-hosts.js';
import type { ReferenceOptions } from './find-references.js';
import { findReferences } from './find-references.js';
import type { Reference } from './reference.js';

/**
 * The references of a Markdown body that may lead to another draft or a local file: none where it is plain to see that
 * all of them are full addresses, and then the text is not read.
 */
export function ownReferences(markdown: string, options: ReferenceOptions = {}): readonly Reference[] {
  return addressHosts(markdown) ? [] : findReferences(markdown, options);
}
