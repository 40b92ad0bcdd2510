import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  startEmbeddedWordPress,
  type EmbeddedWordPress,
} from '../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { capturedRun, type CapturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

let wordpress: EmbeddedWordPress;
let cwd: string;

beforeAll(async () => {
  wordpress = await startEmbeddedWordPress();
}, 120_000);

afterAll(async () => {
  await wordpress?.stop();
});

beforeEach(async () => {
  cwd = await temporaryFolder();
  await mkdir(path.join(cwd, 'drafts'));
  const { url, username, applicationPassword } = wordpress;
  const env = `WP_URL=${url}\nWP_USERNAME=${username}\nWP_APP_PASSWORD="${applicationPassword}"\n`;
  await writeFile(path.join(cwd, '.env'), env, { mode: 0o600 });
});

describe('galley terms', () => {
  test('renames a category there and in every draft, in one go', async () => {
    await draft('boat.md', 'title: Boat\nslug: boat\nstatus: publish\ncategories: [Film > Anime]');
    await galley('push');
    const renamed = await galley('terms', 'rename', 'Film > Anime', 'Film > Animation');
    expect(renamed).toMatchObject({ code: 0 });
    expect(renamed.out).toContain('Film > Anime is now Film > Animation');
    expect(await text('boat.md')).toContain('categories: [Film > Animation]');
    const { out } = await galley('terms', 'tree', '--taxonomy', 'category');
    expect(out).toMatch(/^category {2}Film +0$/m);
    expect(out).toMatch(/^category {4}Animation +1$/m);
  }, 60_000);

  test('deletes and merges only when somebody agrees', async () => {
    await galley('terms', 'create', 'Reviews');
    const refused = await galley('terms', 'delete', 'Reviews');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('0 posts carry it');
    expect(refused.err).toContain('--yes');
    expect((await galley('terms', 'list')).out).toContain('Reviews');

    const answers = [['(y/N)', 'n\r']] as const;
    const left = await capturedRun(['terms', 'delete', 'Reviews'], { cwd, columns: 80, answers });
    expect(left).toMatchObject({ code: 0, out: 'Nothing was changed.\n' });

    await galley('terms', 'delete', 'Reviews', '--yes');
    expect((await galley('terms', 'list')).out).not.toContain('Reviews');
  }, 60_000);

  test('counts the posts of any status that would lose a term', async () => {
    await draft('shown.md', 'title: Shown\nslug: shown\nstatus: publish\ntags: [Sea]');
    await draft('draft.md', 'title: Draft\nslug: draft\nstatus: draft\ntags: [Sea]');
    await draft('private.md', 'title: Private\nslug: private\nstatus: private\ntags: [Sea]');
    await draft('later.md', 'title: Later\nslug: later\nstatus: publish\ndate: 2099-01-01\ntags: [Sea]');
    await galley('push');
    await galley('terms', 'create', 'Ocean', '--taxonomy', 'post_tag');
    const asked = await galley('terms', 'merge', 'Sea', 'Ocean');
    expect(asked.err).toContain('4 posts carry it, drafts and scheduled ones counted.');
    expect(await galley('terms', 'merge', 'Sea', 'Ocean', '--yes')).toMatchObject({ code: 0 });
    for (const name of ['shown.md', 'draft.md', 'private.md', 'later.md'])
      expect(await text(name)).toContain('tags: [Ocean]');
    expect((await galley('push')).out).toMatch(/^Nothing written/);
  }, 60_000);

  test('names a term that is not there', async () => {
    const { code, err } = await galley('terms', 'rename', 'Nowhere', 'Somewhere');
    expect(code).toBe(1);
    expect(err).toContain('Nowhere');
  });
});

function galley(...words: string[]): Promise<CapturedRun> {
  return capturedRun(words, { cwd });
}

async function draft(name: string, frontMatter: string): Promise<void> {
  await writeFile(path.join(cwd, 'drafts', name), `---\n${frontMatter}\n---\n\nText.\n`);
}

function text(name: string): Promise<string> {
  return readFile(path.join(cwd, 'drafts', name), 'utf8');
}
