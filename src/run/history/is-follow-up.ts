import { hashText } from '../../convert/draft/hash-text.js';
import type { HistoryEntry } from '../../model/history-entry.js';
import { sameStanding } from './same-standing.js';

/**
 * Whether a run changed a post that nobody had edited on either side: its links, its navigation or a picture followed
 * something else. They follow again what is put back; put back themselves, the next run would write them anew.
 */
export function isFollowUp({ base, text, post }: HistoryEntry): boolean {
  if (post === undefined || !sameStanding(base.theirs, post)) return false;
  return text === undefined || hashText(text) === base.ours.hash;
}
