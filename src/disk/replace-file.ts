import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { breathe } from './breathe.js';
import { hasCode } from './error-code.js';

/** How a file is replaced. */
export interface Replacement {
  /** Asked at the last moment, in the same turn as the rename: false leaves everything as it is. */
  readonly stillExpected?: () => boolean;
  /** Waits until the bytes are on the disk, for what exists nowhere else: survives a power cut, not only a kill. */
  readonly durable?: boolean;
  /** Permissions of a new file; a file that is there keeps its own. */
  readonly mode?: number;
}

const sync = promisify(fsync);

/**
 * Puts bytes in the place of a file, whole or not at all: a kill leaves the old file or the new one. The folders above
 * are made. False when it was not expected any more.
 * @param target a real path (a link would be replaced, not followed)
 */
export async function replaceFile(
  target: string,
  bytes: Uint8Array | string,
  { stillExpected, durable = false, mode }: Replacement = {},
): Promise<boolean> {
  const temporary = await writeBeside(target, bytes, { durable, mode, keptMode: modeOf(target) });
  return settle(temporary, () => {
    if (stillExpected?.() === false) return 'unused';
    renameSync(temporary, target);
    return 'moved';
  });
}

/** As `replaceFile`, but only where nothing is: false, and nothing done, when something is. */
export async function createFile(
  target: string,
  bytes: Uint8Array | string,
  mode?: number,
): Promise<boolean> {
  const temporary = await writeBeside(target, bytes, { durable: false, mode, keptMode: undefined });
  return settle(temporary, () => {
    try {
      linkSync(temporary, target);
      return 'linked';
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return 'unused';
      if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
    }
    // A file system without hard links.
    if (lstatSync(target, { throwIfNoEntry: false })) return 'unused';
    renameSync(temporary, target);
    return 'moved';
  });
}

/**
 * Writes a file where nothing is, in its place: a kill may leave part of it, which is for files that check themselves, and
 * costs a third less. False, and nothing done, when something is there.
 */
export async function writeNewFile(
  target: string,
  bytes: Uint8Array | string,
  mode?: number,
): Promise<boolean> {
  let file: number;
  try {
    file = await openIn(target, mode);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    writeWhole(file, bytes);
    return true;
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Names of temporary files, which a kill may leave behind. */
export const temporaryName = /^\.galley-\d+-[0-9a-f]+\.tmp$/;

interface Writing {
  readonly durable: boolean;
  readonly mode: number | undefined;
  /** Of the file to be replaced: kept whatever the umask says. */
  readonly keptMode: number | undefined;
}

async function writeBeside(
  target: string,
  bytes: Uint8Array | string,
  { durable, mode, keptMode }: Writing,
): Promise<string> {
  const temporary = join(dirname(target), `.galley-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  const file = await openIn(temporary, mode);
  try {
    if (keptMode !== undefined) fchmodSync(file, keptMode);
    writeWhole(file, bytes);
    if (durable) await sync(file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return temporary;
}

async function openIn(temporary: string, mode = 0o666): Promise<number> {
  await breathe();
  try {
    return openSync(temporary, 'wx', mode);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    mkdirSync(dirname(temporary), { recursive: true });
    return openSync(temporary, 'wx', mode);
  }
}

function writeWhole(file: number, bytes: Uint8Array | string): void {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < all.length;) at += writeSync(file, all, at);
}

/** The temporary file is gone afterwards, whatever happens; true when its bytes are in place. */
function settle(temporary: string, action: () => 'moved' | 'linked' | 'unused'): boolean {
  let end: ReturnType<typeof action> = 'unused';
  try {
    end = action();
  } finally {
    if (end !== 'moved') unlinkSync(temporary);
  }
  return end !== 'unused';
}

function modeOf(target: string): number | undefined {
  const stats = statSync(target, { throwIfNoEntry: false });
  return stats && stats.mode & 0o777;
}
