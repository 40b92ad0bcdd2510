import type { HistoryEntry } from '../model/history-entry.js';
import { protectedPassword, protectPasswords } from './protect-passwords.js';

/** An entry with its passwords as salted hashes, as bases have them. */
export function protectHistory(entry: HistoryEntry): HistoryEntry {
  const { base, post } = entry;
  const safe = post && { post: { ...post, ...protectedPassword(post.password) } };
  return { ...entry, base: protectPasswords(base), ...safe };
}
