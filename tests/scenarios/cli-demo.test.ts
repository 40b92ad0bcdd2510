import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

test('the demo brings everything back the same, links part 3 when it is finished, and leaves nothing behind', async () => {
  const cwd = await temporaryFolder();
  await writeFile(path.join(cwd, '.env'), 'WP_URL=http://127.0.0.1:9\nDRAFTS_DIR=/nonexistent\n', {
    mode: 0o600,
  });
  const before = await demoFolders();
  const { code, out } = await capturedRun(['demo', '--once', '--json'], { cwd });
  const said = JSON.parse(out) as { same: boolean; differences: string[]; reports: Report[] };
  expect(said).toMatchObject({ same: true, differences: [] });
  expect(code).toBe(0);
  const [, , third] = said.reports;
  expect(third?.posts.map(({ path: file, there }) => [file, there])).toEqual([
    ['night-ferry-part-1-the-paper-boat.md', ['links', 'navigation']],
    ['night-ferry-part-2-seven-minutes-of-rain.md', ['links', 'navigation']],
    ['night-ferry-part-3-a-radio-for-the-lighthouse.md', expect.arrayContaining(['status']) as string[]],
  ]);
  expect(await readdir(cwd)).toEqual(['.env']);
  expect(await demoFolders()).toEqual(before);
}, 240_000);

async function demoFolders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('galley-demo-'));
}
