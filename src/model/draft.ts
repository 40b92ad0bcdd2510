import type { Fields } from './fields.js';
import type { DraftPath, Hash, PostId } from './ids.js';
import type { Problem } from './problem.js';

/** A Markdown file that is a post: what it says now. The words of its front matter are in `fields`, normalised. */
export interface Draft {
  readonly path: DraftPath;
  /** The whole file as it stands, with its own line endings. */
  readonly text: string;
  /** Of the text with LF: line endings are no edit. */
  readonly hash: Hash;
  readonly id?: PostId;
  /** The named site whose `id` this is; the default site has no name. */
  readonly site?: string;
  /** `post`, `page` or a custom type. */
  readonly type: string;
  readonly fields: Fields;
  /** The Markdown after the front matter, with LF. */
  readonly body: string;
  /** Held back from every push by its writer (`hold: true`). */
  readonly hold?: boolean;
  /** What is odd about the file but fails nothing. */
  readonly warnings?: readonly Problem[];
}
