import type { Draft } from '../../model/draft.js';
import type { HistoryEntry } from '../../model/history-entry.js';
import type { RemotePost } from '../../model/remote-post.js';

/** One post that can be taken back, as both sides stand at this moment. */
export interface UndoStep {
  readonly entry: HistoryEntry;
  readonly draft: Draft;
  /** What the file shall say. */
  readonly text: string;
  /** The post now, where the run had written it. */
  readonly post?: RemotePost;
}
