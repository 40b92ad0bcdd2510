import { createHash } from 'node:crypto';
import type { Hash } from '../../model/ids.js';

/** SHA-256 of a draft's text with LF and without a byte order mark: line endings are no edit (law 13). */
export function hashText(text: string): Hash {
  const plain = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll('\r\n', '\n');
  return createHash('sha256').update(plain, 'utf8').digest('hex') as Hash;
}
