import type { Reference } from '../../convert/references/reference.js';
import type { ReferenceOptions } from '../../convert/references/find-references.js';
import { rewriteReferences, type ReferenceChange } from '../../convert/references/rewrite-references.js';
import type { ResolvedReference } from '../../model/base.js';
import { imageAttributes } from './image-attributes.js';

/** Site Markdown, and what each local destination in it became. */
export interface BoundReferences {
  readonly markdown: string;
  readonly resolved: Readonly<Record<string, ResolvedReference>>;
}

/** Says what a destination stands for now; undefined for one that is nothing of ours. */
export type Resolve = (destination: string, reference: Reference) => ResolvedReference | undefined;

/**
 * Site Markdown from local Markdown: links get addresses, links that wait become their text, pictures get the address
 * and id of their media item. A wikilink is resolved, and remembered, as `[[name]]`.
 */
export function bindReferences(
  markdown: string,
  resolve: Resolve,
  options: ReferenceOptions = {},
): BoundReferences {
  const resolved = new Map<string, ResolvedReference>();
  const bound = rewriteReferences(
    markdown,
    (reference) => {
      const destination = destinationOf(reference);
      const target = resolve(destination, reference);
      if (target) resolved.set(destination, target);
      return target && change(target, reference, markdown);
    },
    options,
  );
  return { markdown: bound, resolved: Object.fromEntries(resolved) };
}

/** The name under which a reference is resolved and remembered. */
export function destinationOf({ kind, destination }: Reference): string {
  return kind === 'wikilink' ? `[[${destination}]]` : destination;
}

function change(target: ResolvedReference, reference: Reference, markdown: string): ReferenceChange {
  switch (target.kind) {
    case 'link':
      return { destination: target.as ?? target.url };
    case 'waiting':
      return { asText: true };
    case 'media': {
      const attributes = imageAttributes(reference, markdown, target.id);
      return { destination: target.as ?? target.url, ...(attributes && { attributes }) };
    }
  }
}
