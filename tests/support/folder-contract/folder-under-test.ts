import { afterEach, beforeEach } from 'vitest';
import type { Folder } from '../../../src/model/folder.js';

/** A folder under test and what a person can do to it from outside. */
export interface FolderUnderTest {
  readonly folder: Folder;
  put(path: string, content: string | Uint8Array): Promise<void>;
  text(path: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** A new one for each test of a suite; filled in when a test begins. */
export function eachOpened(open: () => Promise<FolderUnderTest>): {
  readonly test: FolderUnderTest;
  readonly folder: Folder;
} {
  const at = {} as { test: FolderUnderTest; folder: Folder };
  beforeEach(async () => {
    at.test = await open();
    at.folder = at.test.folder;
  });
  afterEach(() => at.test.close());
  return at;
}
