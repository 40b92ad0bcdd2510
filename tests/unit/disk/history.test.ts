import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../src/disk/open-folder.js';
import type { HistoryEntry } from '../../../src/model/history-entry.js';
import type { PostId } from '../../../src/model/ids.js';
import { summarizeForTest as summarize } from '../../support/folder-contract/summarize-for-test.js';
import { sampleBase } from '../../support/sample-base.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

function entry(run: number, id: number): HistoryEntry {
  const base = sampleBase(id);
  return { run, at: '2026-11-20T12:00:00.000Z', id: base.id, path: base.path, base, text: `Run ${run}.\n` };
}

const runsOf = (entries: readonly HistoryEntry[]): readonly number[] => entries.map(({ run }) => run);

describe('the history', () => {
  it('keeps the last twenty of each post, and no more files than that', async () => {
    const root = temporaryFolder();
    const folder = await openFolder(root, { summarize });
    for (let run = 1; run <= 25; run += 1) await folder.recordHistory(entry(run, 1));
    for (const run of [3, 26]) await folder.recordHistory(entry(run, 2));
    const again = await openFolder(root, { summarize });
    const one = await again.history({ id: 1 as PostId });
    expect(runsOf(one)).toEqual(Array.from({ length: 20 }, (_, at) => 25 - at));
    expect(one[0]).toEqual(entry(25, 1));
    expect(runsOf(await again.history({ id: 2 as PostId }))).toEqual([26, 3]);
    expect(await again.newestRun()).toBe(26);
    expect(readdirSync(join(root, '.galley/history'))).toHaveLength(22);
    await again.recordHistory(entry(27, 1));
    expect(runsOf(await again.history({ id: 1 as PostId })).at(-1)).toBe(7);
  });

  it('keeps as many as the settings say, or none', async () => {
    const root = temporaryFolder();
    const three = await openFolder(root, { summarize, history: 3 });
    for (let run = 1; run <= 5; run += 1) await three.recordHistory(entry(run, 1));
    expect(runsOf(await three.history({}))).toEqual([5, 4, 3]);
    const none = temporaryFolder();
    await (await openFolder(none, { summarize, history: 0 })).recordHistory(entry(1, 1));
    expect(existsSync(join(none, '.galley/history'))).toBe(false);
  });

  it('holds one entry a run and post, for its owner only and not for git', async () => {
    const root = temporaryFolder();
    const folder = await openFolder(root, { summarize });
    await folder.recordHistory(entry(1, 1));
    await folder.recordHistory({ ...entry(1, 1), undone: true });
    expect(await folder.history({ run: 1 })).toEqual([{ ...entry(1, 1), undone: true }]);
    expect(statSync(join(root, '.galley/history/1-1.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(root, '.galley/.gitignore'), 'utf8')).toContain('history/');
  });

  it('takes a file that fails its checksum for none', async () => {
    const root = temporaryFolder();
    const folder = await openFolder(root, { summarize });
    for (const run of [1, 2]) await folder.recordHistory(entry(run, 1));
    writeFileSync(join(root, '.galley/history/2-1.json'), '{}');
    expect(runsOf(await folder.history({}))).toEqual([1]);
  });
});
