import type { ResolvedReference } from '../../model/base.js';
import type { FeaturedImage } from '../../model/fields.js';
import type { Lookup } from '../fields/lookup.js';

/** What the names and references of one draft stand for on the site at this moment. */
export interface Binding {
  readonly lookup: Lookup;
  /** Local Markdown with the site's addresses, and what each local reference became. */
  bind(markdown: string): BoundMarkdown;
  /** What each of these destinations stands for; those that are nothing of ours are left out. */
  resolve(destinations: readonly string[]): BoundMarkdown['references'];
  /** A featured image that is not on the site (yet) is undefined. */
  picture(image: FeaturedImage): ResolvedReference | undefined;
}

/** Site Markdown, and the local references that it was made from. */
export interface BoundMarkdown {
  readonly markdown: string;
  readonly references: Readonly<Record<string, ResolvedReference>>;
}
