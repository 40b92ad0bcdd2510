import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openFolder } from '../../../src/disk/open-folder.js';
import { describeFolder } from '../../support/folder-contract/describe-folder.js';
import { summarizeForTest } from '../../support/folder-contract/summarize-for-test.js';

describeFolder('the folder on disk', async () => {
  const root = await mkdtemp(join(tmpdir(), 'galley-folder-'));
  const folder = await openFolder(root, { summarize: summarizeForTest });
  return {
    folder,
    put: async (path, content) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    },
    text: (path) => readFile(join(root, path), 'utf8').catch(() => undefined),
    close: async () => {
      await folder.close();
      await rm(root, { recursive: true });
    },
  };
});
