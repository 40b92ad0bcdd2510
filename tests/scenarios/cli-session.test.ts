import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  startEmbeddedWordPress,
  type EmbeddedWordPress,
} from '../../src/cli/demo/embedded/start-embedded-wordpress.js';
import type { Report } from '../../src/model/report.js';
import { capturedRun, type CapturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

let wordpress: EmbeddedWordPress;
let home: string;

beforeAll(async () => {
  wordpress = await startEmbeddedWordPress();
}, 120_000);

afterAll(async () => {
  await wordpress?.stop();
});

beforeEach(async () => {
  home = await temporaryFolder();
});

describe('a person at the command line', () => {
  test('goes from init to a published draft, and a second sync writes nothing', async () => {
    const init = await galley(
      ['init', '--url', wordpress.url, '--username', 'admin'],
      wordpress.applicationPassword,
    );
    expect(init).toMatchObject({ code: 0, err: '' });
    expect(init.out).toContain('Next: galley pull');
    expect((await stat(path.join(home, '.env'))).mode & 0o777).toBe(0o600);

    const made = await galley(['new', 'A Lamp at the Bow']);
    expect(made).toMatchObject({ code: 0, out: 'drafts/a-lamp-at-the-bow.md\n' });
    await edit(
      'a-lamp-at-the-bow.md',
      (text) => `${text.replace('status: draft', 'status: publish')}\nIt *glows*.\n`,
    );

    const status = await galley(['status', 'a-lamp-at-the-bow']);
    expect(status.out).toMatch(/^new here +a-lamp-at-the-bow\.md/m);

    const pushed = await galley(['push', 'drafts/a-lamp-at-the-bow.md']);
    expect(pushed).toMatchObject({ code: 0 });
    expect(pushed.out).toContain(
      `created there    a-lamp-at-the-bow.md  ${wordpress.url}/a-lamp-at-the-bow/`,
    );
    expect(await (await fetch(`${wordpress.url}/a-lamp-at-the-bow/`)).text()).toContain(
      '<p>It <em>glows</em>.</p>',
    );

    const again = await report(['push', 'a-lamp-at-the-bow', '--json']);
    expect(again).toMatchObject({ writes: { there: 0, here: 0 }, exitCode: 0 });
  });

  test('looks before writing: --dry-run and status touch neither side', async () => {
    await signedIn();
    await draft('quiet.md', 'title: Quiet\nslug: quiet-one\nstatus: publish', 'Shh.');
    const before = await snapshot();
    const dry = await galley(['push', 'quiet-one', '--dry-run']);
    expect(dry.out).toContain('Nothing was written (--dry-run)');
    await galley(['status']);
    await galley(['diff', 'quiet-one']);
    expect(await snapshot()).toEqual(before);
    expect((await fetch(`${wordpress.url}/quiet-one/`)).status).toBe(404);
  });

  test('sees the changed words of one post, in Markdown', async () => {
    await signedIn();
    await draft('words.md', 'title: Words\nslug: changed-words\nstatus: publish', 'A man in a lab.');
    await galley(['push', 'changed-words']);
    await edit('words.md', (text) =>
      text.replace('a lab', 'a laboratory').replace('title: Words', 'title: More words'),
    );
    const { code, out } = await galley(['diff', 'drafts/words.md']);
    expect(code).toBe(0);
    expect(out).toContain('push would change there:\n    title: Words -> More words\n');
    expect(out).toContain('A man in a [-lab-]{+laboratory+}.');
  });

  test('settles a conflict, exit code 3 until then', async () => {
    await signedIn();
    await draft('sides.md', 'title: Sides\nslug: two-sides\nstatus: publish', 'One sentence.');
    await galley(['sync', 'two-sides']);
    await wordpress.php(
      `$p = get_page_by_path('two-sides', OBJECT, 'post'); wp_update_post(wp_slash(['ID' => $p->ID, 'post_content' => str_replace('One sentence', 'Their sentence', $p->post_content)]));`,
    );
    await edit('sides.md', (text) => text.replace('One sentence', 'My sentence'));
    const conflict = await galley(['sync', 'two-sides']);
    expect(conflict.code).toBe(3);
    expect(conflict.err).toContain('drafts/sides.md: conflict:');
    expect(await readFile(path.join(home, 'drafts', 'sides.theirs.md'), 'utf8')).toContain('Their sentence');

    expect(await galley(['resolve', 'drafts/sides.md', '--ours'])).toMatchObject({ code: 0, err: '' });
    const settled = await galley(['sync', 'two-sides', '--quiet']);
    expect(settled).toMatchObject({ code: 0, err: '' });
    expect(await (await fetch(`${wordpress.url}/two-sides/`)).text()).toContain('My sentence');
    expect(await galley(['resolve', 'drafts/sides.md', '--ours'])).toMatchObject({ code: 1 });
  });

  test('takes a wrong push back after showing it, and lists and prints what a run replaced', async () => {
    await signedIn();
    await draft('regret.md', 'title: Regret\nslug: regret-it\nstatus: publish', 'A fine sentence.');
    await galley(['push', 'regret-it']);
    const before = await readFile(path.join(home, 'drafts', 'regret.md'), 'utf8');
    await edit('regret.md', (text) => text.replace('A fine', 'A wrong'));
    await galley(['push', 'regret-it']);
    const wrong = await readFile(path.join(home, 'drafts', 'regret.md'), 'utf8');

    const unasked = await galley(['undo', 'drafts/regret.md']);
    expect(unasked).toMatchObject({ code: 2 });
    expect(unasked.err).toContain('--yes');
    expect(await readFile(path.join(home, 'drafts', 'regret.md'), 'utf8')).toBe(wrong);

    const undone = await galley(['undo', 'regret-it', '--yes']);
    expect(undone).toMatchObject({ code: 0, err: '' });
    expect(undone.out).toContain('the site gets back:\n    A [-wrong-]{+fine+} sentence.\n');
    expect(undone.out).toContain('put back  drafts/regret.md\n');
    expect(await readFile(path.join(home, 'drafts', 'regret.md'), 'utf8')).toBe(before);
    expect(await (await fetch(`${wordpress.url}/regret-it/`)).text()).toContain('<p>A fine sentence.</p>');
    expect(await report(['sync', 'regret-it', '--json'])).toMatchObject({ writes: { there: 0, here: 0 } });

    expect((await galley(['history', 'drafts/regret.md'])).out).toMatch(
      /^1 .+ the post, taken back +Regret$/m,
    );
    expect((await galley(['history', 'regret-it', '--show', '1'])).out).toBe(wrong);
    expect(await galley(['history', 'regret-it', '--show', '7'])).toMatchObject({ code: 2 });
    expect((await galley(['undo', '--yes'])).out).toBe(
      'Nothing to undo: no run that changed something is kept.\n',
    );
  });

  test('asks on a terminal before a post becomes public, and brings only what a narrowed pull is about', async () => {
    await signedIn();
    await draft('shown.md', 'title: Shown\nslug: shown-first\nstatus: publish', 'To the world.');
    const asked = (keys: string): Promise<CapturedRun> =>
      capturedRun(['push', 'shown-first'], { cwd: home, columns: 80, answers: [['Go on? (y/N)', keys]] });
    const declined = await asked('n\r');
    expect(declined).toMatchObject({ code: 0, out: 'Nothing was written.\n' });
    expect(declined.err).toContain('for the first time:\n  Shown (shown.md), now\n');
    expect((await fetch(`${wordpress.url}/shown-first/`)).status).toBe(404);
    expect(await asked('y\r')).toMatchObject({ code: 0 });
    expect((await fetch(`${wordpress.url}/shown-first/`)).status).toBe(200);

    await wordpress.php(
      `foreach (['page', 'post'] as $type) wp_insert_post(['post_type' => $type, 'post_status' => 'publish', 'post_title' => "A narrow $type"]);`,
    );
    const narrowed = await report(['pull', '--type', 'page', '--since', '2001', '--json']);
    expect(narrowed.posts).toMatchObject([{ title: 'A narrow page', outcome: 'created-here' }]);
    expect(await galley(['pull', '--since', 'soon'])).toMatchObject({ code: 2 });
  });

  test('gives the address of a post and of its editor, by path, slug or id', async () => {
    await signedIn();
    await draft('opened.md', 'title: Opened\nslug: opened-one\nstatus: publish', 'Here.');
    await galley(['push', 'opened-one']);
    const { out } = await galley(['open', 'drafts/opened.md', '--print']);
    expect(out).toBe(`${wordpress.url}/opened-one/\n`);
    const editor = await galley(['open', 'opened-one', '--edit', '--print']);
    expect(editor.out).toMatch(
      new RegExp(`^${wordpress.url}/wp-admin/post\\.php\\?post=\\d+&action=edit\n$`),
    );
    expect(await galley(['open', 'opened-two', '--print'])).toMatchObject({ code: 2 });
  });

  test('pulls with one JSON object and nothing else on standard output', async () => {
    await signedIn();
    const pulled = await report(['pull', '--json', '--verbose']);
    expect(pulled).toMatchObject({ command: 'pull', dryRun: false, exitCode: 0, writes: { there: 0 } });
  });
});

describe('bad input', () => {
  test('a wrong password is exit code 5 with what to do, and init then writes nothing', async () => {
    const refused = await galley(
      ['init', '--url', wordpress.url, '--username', 'admin'],
      'wrong wrong wrong',
    );
    expect(refused).toMatchObject({ code: 5, out: '' });
    expect(refused.err).toMatch(/^galley: .+\n {2}\S/);
    expect(await readdir(home)).toEqual([]);
  });

  test('a host that does not answer, and one that is no WordPress, are exit code 5 with the address', async () => {
    const other = createServer((_request, response) => response.end('<title>Not a blog</title>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    for (const url of ['http://127.0.0.1:9', `http://127.0.0.1:${port}`]) {
      const { code, out } = await galley(['init', '--json', '--url', url, '--username', 'admin'], 'x');
      expect(code).toBe(5);
      expect(JSON.parse(out)).toMatchObject({ error: { code: 'site-unreachable' }, exitCode: 5 });
      expect(out).toContain(new URL(url).host);
    }
  });

  test('broken YAML fails that file alone, by line; a waiting link is a warning and exit code 0', async () => {
    await signedIn();
    await draft('broken.md', 'title: "open\nstatus: publish', 'x');
    await draft('fine.md', 'title: Fine\nslug: fine-beside-broken\nstatus: publish', '[Later](latter.md)');
    const { code, err } = await galley(['push']);
    expect(code).toBe(1);
    expect(err).toMatch(/^drafts\/broken\.md:\d+: error: .+\n {2}\S/m);
    expect(err).toMatch(/^drafts\/fine\.md(?::\d+)?: warning: .*latter\.md/m);
    expect((await fetch(`${wordpress.url}/fine-beside-broken/`)).status).toBe(200);
    await rm(path.join(home, 'drafts', 'broken.md'));
    expect(await galley(['push'])).toMatchObject({ code: 0 });
  });

  test('a note that is named to push is exit code 2 with the line to add', async () => {
    await signedIn();
    await mkdir(path.join(home, 'drafts'), { recursive: true });
    await writeFile(path.join(home, 'drafts', 'shopping.md'), '# Milk\n');
    const { code, err } = await galley(['push', 'drafts/shopping.md']);
    expect(code).toBe(2);
    expect(err).toContain('status: draft');
  });
});

test('the password is in nothing that is printed, not with --verbose either', async () => {
  const init = await galley(
    ['init', '--verbose', '--url', wordpress.url, '--username', 'admin'],
    wordpress.applicationPassword,
  );
  const sync = await galley(['sync', '--verbose']);
  const said = [init, sync].map(({ out, err }) => out + err).join('');
  expect(said).not.toContain(wordpress.applicationPassword);
  expect(said).not.toContain(wordpress.applicationPassword.replaceAll(' ', ''));
  expect(said).not.toContain(Buffer.from(`admin:${wordpress.applicationPassword}`).toString('base64'));
});

function galley(words: readonly string[], input?: string): Promise<CapturedRun> {
  return capturedRun(words, { cwd: home, ...(input !== undefined && { input }) });
}

async function report(words: readonly string[]): Promise<Report> {
  return JSON.parse((await galley(words)).out) as Report;
}

async function signedIn(): Promise<void> {
  const { url, username, applicationPassword } = wordpress;
  const text = `WP_URL=${url}\nWP_USERNAME=${username}\nWP_APP_PASSWORD="${applicationPassword}"\n`;
  await writeFile(path.join(home, '.env'), text, { mode: 0o600 });
}

async function draft(name: string, frontMatter: string, body: string): Promise<void> {
  await mkdir(path.join(home, 'drafts'), { recursive: true });
  await writeFile(path.join(home, 'drafts', name), `---\n${frontMatter}\n---\n\n${body}\n`);
}

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(home, 'drafts', name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** Every file of the folder with its text, but for what only saves work. */
async function snapshot(): Promise<Record<string, string>> {
  const names = await readdir(home, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !/^(?:index|lock|\.gitignore)/.test(entry.name));
  const texts = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const file = path.join(parentPath, name);
    return [path.relative(home, file), await readFile(file, 'utf8')];
  });
  return Object.fromEntries(await Promise.all(texts));
}
