import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acquireLock } from '../../src/disk/lock.js';
import { openFolder } from '../../src/disk/open-folder.js';
import type { PostId } from '../../src/model/ids.js';
import { summarizeForTest as summarize } from '../support/folder-contract/summarize-for-test.js';
import { buildGalley, type BuiltGalley } from '../support/built-galley.js';
import { Random } from '../support/random.js';
import { sampleBase } from '../support/sample-base.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let built: BuiltGalley;

beforeAll(async () => {
  built = await buildGalley({ victim: 'tests/support/fake-folder-victim.ts' });
});

afterAll(() => built?.remove());

/** Runs the victim until it has said something, and a little longer; the keys it said. */
async function killOne(root: string, delay: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [built.beside('victim'), root]);
  let said = '';
  let failure = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (failure += String(chunk)));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await sleep(delay);
  child.kill('SIGKILL');
  await closed;
  expect(failure).toBe('');
  return said.split('\n').filter((line) => line.startsWith('post:'));
}

describe('a process killed with SIGKILL', () => {
  it('leaves a whole draft, a base that keeps its checksum, every intent it told of, and a lock to take over', async () => {
    const first = `---\nid: 1\ntitle: Round\n---\n\n${'first\n'.repeat(20_000)}`;
    const root = temporaryFolder({ 'a.md': first });
    await (await openFolder(root, { summarize })).writeBase(sampleBase(1, first));
    const random = new Random(7);
    for (let round = 0; round < 4; round += 1) {
      const said = await killOne(root, random.below(60));
      const folder = await openFolder(root, { summarize });
      const text = readFileSync(join(root, 'a.md'), 'utf8');
      expect(new Set(text.split('\n').slice(5, -1)).size).toBe(1);
      expect(text.split('\n')).toHaveLength(20_006);
      expect((await folder.readBase(1 as PostId))?.ours.body).toMatch(/^---\nid: 1\n/);
      const open = new Set((await folder.intents()).map(({ key }) => key));
      const unsettled = said.filter((key) => Number(key.split('-').at(-1)) % 2 === 1);
      for (const key of unsettled) expect(open).toContain(key);
      const lock = await acquireLock(root, { wait: 0 });
      expect(lock).toHaveProperty('release');
      if ('release' in lock) await lock.release();
    }
  });
});
