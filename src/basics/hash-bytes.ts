import { createHash } from 'node:crypto';
import type { Hash } from '../model/ids.js';

/** SHA-256 of bytes. */
export function hashBytes(bytes: Uint8Array): Hash {
  return createHash('sha256').update(bytes).digest('hex') as Hash;
}
