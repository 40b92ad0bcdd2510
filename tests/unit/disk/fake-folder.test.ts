import { describe, expect, it } from 'vitest';
import { FakeFolder } from '../../support/fake-folder.js';
import { describeFolder } from '../../support/folder-contract/describe-folder.js';
import { summarizeForTest } from '../../support/folder-contract/summarize-for-test.js';
import { sampleBase } from '../../support/sample-base.js';

describeFolder('the folder in memory', () => {
  const folder = new FakeFolder({ summarize: summarizeForTest });
  return Promise.resolve({
    folder,
    put: (path, content) => Promise.resolve(folder.put(path, content)),
    text: (path) => Promise.resolve(folder.text(path)),
    close: () => Promise.resolve(),
  });
});

describe('a kill in the folder in memory', () => {
  it.each([
    ['before', 0],
    ['after', 1],
  ])('%s a call leaves %d of its effects', async (phase, effects) => {
    const folder = new FakeFolder({ summarize: summarizeForTest });
    folder.onCall = (call) => {
      if (call.name === 'writeBase' && call.phase === phase) throw new Error('killed');
    };
    await expect(folder.writeBase(sampleBase(1))).rejects.toThrow('killed');
    folder.onCall = () => undefined;
    expect(await folder.summaries()).toHaveLength(effects);
  });
});
