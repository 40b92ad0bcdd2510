import type { Stats } from 'node:fs';

/** What a file system tells of a file without opening it: when all of it is as before, so are the bytes. */
export type FileStamp = readonly [size: number, mtimeMs: number, ctimeMs: number, inode: number];

/** The stamp of a file; times in milliseconds, with what fractions the file system has. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp {
  return [size, mtimeMs, ctimeMs, ino];
}

/**
 * Whether a stamp taken at `now` tells this content from any later one. A file that changed within the same tick of
 * the file system's clock could change once more and keep its stamp ("racy git"); ticks are up to 10 ms where times
 * have fractions, up to 2 s (FAT) where they have none.
 */
export function isSettled([, mtimeMs, ctimeMs]: FileStamp, now: number): boolean {
  const newest = Math.max(mtimeMs, ctimeMs);
  const tick = newest % 1000 === 0 ? 2_000 : 30;
  return now - newest > tick;
}
