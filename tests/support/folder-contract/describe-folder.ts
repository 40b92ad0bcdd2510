import { describe } from 'vitest';
import { describeDrafts } from './describe-drafts.js';
import { describeMedia } from './describe-media.js';
import { describeMemory } from './describe-memory.js';
import { describeScan } from './describe-scan.js';
import type { FolderUnderTest } from './folder-under-test.js';

/** The promises of every Folder, as sentences: one suite for the one on disk and the one in memory. */
export function describeFolder(name: string, open: () => Promise<FolderUnderTest>): void {
  for (const part of [describeScan, describeDrafts, describeMemory, describeMedia])
    describe(name, () => part(open));
}
