import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

let wordPress: TestWordPress;

beforeAll(async () => {
  wordPress = await startWordPress();
}, 120_000);

afterAll(() => wordPress?.stop());

test('a run that a scheduler calls notices that a scheduled post went live, and fills the link that waited for it', async () => {
  const home = await temporaryFolder();
  const drafts = path.join(home, 'drafts');
  await mkdir(drafts);
  const env = {
    WP_URL: wordPress.url,
    WP_USERNAME: 'admin',
    WP_APP_PASSWORD: wordPress.applicationPassword,
    GALLEY_SCHEDULED: '15m',
  };
  const sync = () => capturedRun(['sync', '--json'], { cwd: home, env });
  const later = new Date(Date.now() + 86_400_000).toISOString();
  await writeFile(
    path.join(drafts, 'later.md'),
    `---\ntitle: Later\nslug: later\nstatus: future\ndate: ${later}\n---\n\nSoon.\n`,
  );
  await writeFile(
    path.join(drafts, 'now.md'),
    '---\ntitle: Now\nslug: now\nstatus: publish\n---\n\nSee [Later](later.md).\n',
  );
  expect((await sync()).code).toBe(0);
  const page = async (): Promise<string> => (await fetch(`${wordPress.url}/now/`)).text();
  expect(await page()).not.toContain(`href="${wordPress.url}/later/"`);

  const id = Number(/^id: (\d+)$/m.exec(await readFile(path.join(drafts, 'later.md'), 'utf8'))![1]);
  await wordPress.makeDue(id);
  await wordPress.runDueEvents();
  expect((await fetch(`${wordPress.url}/later/`)).status).toBe(200);
  expect((await sync()).code).toBe(0);
  expect(await page()).toContain(`href="${wordPress.url}/later/"`);
  expect(JSON.parse((await sync()).out)).toMatchObject({ exitCode: 0, writes: { there: 0, here: 0 } });
});
