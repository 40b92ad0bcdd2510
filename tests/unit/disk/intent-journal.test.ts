import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../src/disk/open-folder.js';
import type { Intent } from '../../../src/model/intent.js';
import { summarizeForTest as summarize } from '../../support/folder-contract/summarize-for-test.js';
import { sampleBase } from '../../support/sample-base.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const megabyte = 1024 * 1024;

function intent(number: number): Intent {
  const { ours } = sampleBase(number, 'a'.repeat(megabyte));
  return {
    key: `post:post/${number}`,
    kind: 'post',
    at: '2026-01-01T00:00:00Z',
    creation: { ours, fields: {} },
  };
}

describe('the journal of a long run', () => {
  it('leaves settled intents behind, and keeps those that are open', async () => {
    const root = temporaryFolder();
    const folder = await openFolder(root, { summarize });
    for (let number = 0; number < 40; number += 1) {
      await folder.recordIntent(intent(number));
      if (number >= 2) await folder.settleIntent(intent(number - 2).key);
    }
    expect(statSync(join(root, '.galley', 'journal')).size).toBeLessThan(13 * megabyte);
    const open = await (await openFolder(root, { summarize })).intents();
    expect(open).toEqual([intent(38), intent(39)]);
    for (const { key } of open) await folder.settleIntent(key);
    expect(statSync(join(root, '.galley', 'journal')).size).toBe(0);
    await folder.close();
  });
});
