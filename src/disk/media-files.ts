import { createHash } from 'node:crypto';
import { closeSync, createReadStream, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import type { FileWrite, MediaFile } from '../model/folder.js';
import type { DraftPath, Hash } from '../model/ids.js';
import type { DiskContext } from './disk-context.js';
import { hasCode, pathError } from './error-code.js';
import { stampOf } from './file-stamp.js';
import { hashBytes } from '../basics/hash-bytes.js';
import { mimeType } from './mime-type.js';
import { pathFault } from './path-fault.js';
import { placeOf } from './place-of.js';
import { createFile } from './replace-file.js';

/** As `Folder.readMedia` says; only regular files count. */
export async function readMedia(context: DiskContext, path: DraftPath): Promise<MediaFile | undefined> {
  try {
    const place = pathFault(path) === undefined ? placeOf(context, path) : undefined;
    const now = Date.now();
    const stats = place === undefined ? undefined : lstatSync(place, { throwIfNoEntry: false });
    if (place === undefined || !stats?.isFile()) return undefined;
    const hash = await hashOf(context, path, { place, stats, now });
    const facts = { path, hash, size: stats.size, mimeType: mimeType(path, headOf(place)) };
    return { ...facts, bytes: () => readFile(place) };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR') || pathError(error) !== undefined) return undefined;
    throw error;
  }
}

/** As `Folder.writeMedia` says; a file with these very bytes counts as written. */
export async function writeMedia(
  context: DiskContext,
  path: DraftPath,
  { bytes, limit }: { readonly bytes: Uint8Array; readonly limit: number },
): Promise<FileWrite> {
  const fault = pathFault(path);
  if (fault !== undefined) return { kind: 'refused', reason: fault };
  if (bytes.length > limit) return { kind: 'refused', reason: `it is larger than ${limit} bytes` };
  try {
    const place = placeOf(context, path);
    if (place === undefined) return { kind: 'refused', reason: 'it leads out of the drafts folder' };
    const hash = hashBytes(bytes);
    if (await createFile(place, bytes)) return { kind: 'written', hash };
    return hashBytes(readFileSync(place)) === hash ? { kind: 'written', hash } : { kind: 'stale' };
  } catch (error) {
    const reason = pathError(error);
    if (reason === undefined) throw error;
    return { kind: 'refused', reason };
  }
}

async function hashOf(
  { index }: DiskContext,
  path: DraftPath,
  { place, stats, now }: { readonly place: string; readonly stats: Stats; readonly now: number },
): Promise<Hash> {
  const stamp = stampOf(stats);
  const known = index.get('media', path, stamp);
  if (known !== undefined) return known;
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(place)) sum.update(chunk as Buffer);
  const value = sum.digest('hex') as Hash;
  index.set('media', path, { stamp, now, value });
  return value;
}

function headOf(place: string): Uint8Array {
  const head = new Uint8Array(16);
  const file = openSync(place, 'r');
  try {
    return head.subarray(0, readSync(file, head, 0, 16, 0));
  } finally {
    closeSync(file);
  }
}
