import type { Creation } from './creation.js';

/**
 * Written before each create and settled after it. After a lost answer or a crash the client looks for
 * what an open intent may have made (by slug, by name) before it makes it again.
 */
export interface Intent {
  /** Unique among open intents: `post:post/<slug>`, `term:category/<path>`, `media:<sha256>`. */
  readonly key: string;
  readonly kind: 'post' | 'term' | 'media';
  /** The draft, for a post; the file, for media. */
  readonly path?: string;
  readonly type?: string;
  readonly slug?: string;
  /** What a post was to become, where the site was going to keep all of it. */
  readonly creation?: Creation;
  /** UTC. */
  readonly at: string;
}
