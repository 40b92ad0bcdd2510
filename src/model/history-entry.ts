import type { Base } from './base.js';
import type { DraftPath, PostId } from './ids.js';
import type { RemotePost } from './remote-post.js';

/** What one run was about to replace of one post, kept before it did. Passwords in it are salted hashes. */
export interface HistoryEntry {
  /** Runs that changed something, counted from 1. */
  readonly run: number;
  /** When, UTC. */
  readonly at: string;
  readonly id: PostId;
  /** The file as it was called then. */
  readonly path: DraftPath;
  /** The last pair that agreed before that run. */
  readonly base: Base;
  /** The file's text before the run, where the run read it: with what the writer had edited since the base. */
  readonly text?: string;
  /** The post just before the run wrote it; absent when the run wrote only here. */
  readonly post?: RemotePost;
  /** It was taken back; kept all the same, so that nothing is lost. */
  readonly undone?: boolean;
}
