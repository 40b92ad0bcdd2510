import type { Hash } from './ids.js';

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
  /** Of what was sent (`sentHash`): a post that says anything else was edited by somebody since. */
  readonly sent?: Hash;
  /** UTC. */
  readonly at: string;
}
