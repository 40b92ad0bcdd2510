import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Terminal } from '../support/terminal.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';

let wordpress: TestWordPress;
let terminal: Terminal;

beforeAll(async () => {
  wordpress = await startWordPress();
}, 120_000);

afterAll(() => wordpress?.stop());

beforeEach(async () => {
  await wordpress.reset();
  terminal = new Terminal();
  onTestFinished(() => terminal.home.discard());
});

describe('a person at the command line', () => {
  test('goes from init to a published draft, and a second sync writes nothing', async () => {
    const init = await terminal.galley(
      ['init', '--url', wordpress.url, '--username', 'admin'],
      wordpress.applicationPassword,
    );
    expect(init).toMatchObject({ code: 0, err: '' });
    expect(init.out).toContain('Next: galley pull');
    expect((await stat(path.join(terminal.home.root, '.env'))).mode & 0o777).toBe(0o600);

    const made = await terminal.galley(['new', 'A Lamp at the Bow']);
    expect(made).toMatchObject({ code: 0, out: 'drafts/a-lamp-at-the-bow.md\n' });
    const lamp = terminal.home
      .text('drafts/a-lamp-at-the-bow.md')
      .replace('status: draft', 'status: publish');
    terminal.home.write('drafts/a-lamp-at-the-bow.md', `${lamp}\nIt *glows*.\n`);

    const status = await terminal.galley(['status', 'a-lamp-at-the-bow']);
    expect(status.out).toMatch(/^new here +a-lamp-at-the-bow\.md/m);

    const pushed = await terminal.galley(['push', 'drafts/a-lamp-at-the-bow.md']);
    expect(pushed).toMatchObject({ code: 0 });
    expect(pushed.out).toContain(
      `created there    a-lamp-at-the-bow.md  ${wordpress.url}/a-lamp-at-the-bow/`,
    );
    expect(await (await fetch(`${wordpress.url}/a-lamp-at-the-bow/`)).text()).toContain(
      '<p>It <em>glows</em>.</p>',
    );

    const again = await terminal.report(['push', 'a-lamp-at-the-bow']);
    expect(again).toMatchObject({ writes: { there: 0, here: 0 }, exitCode: 0 });
  });

  test('looks before writing: --dry-run and status touch neither side', async () => {
    terminal.signIn(wordpress);
    terminal.home.draft('drafts/quiet.md', 'title: Quiet\nslug: quiet-one\nstatus: publish', 'Shh.');
    const before = everything();
    const dry = await terminal.galley(['push', 'quiet-one', '--dry-run']);
    expect(dry.out).toContain('Nothing was written (--dry-run)');
    await terminal.galley(['status']);
    await terminal.galley(['diff', 'quiet-one']);
    expect(everything()).toEqual(before);
    expect((await fetch(`${wordpress.url}/quiet-one/`)).status).toBe(404);
  });

  test('sees the changed words of one post, in Markdown', async () => {
    terminal.signIn(wordpress);
    terminal.home.draft(
      'drafts/words.md',
      'title: Words\nslug: changed-words\nstatus: publish',
      'A man in a lab.',
    );
    await terminal.galley(['push', 'changed-words']);
    terminal.home.edit('drafts/words.md', 'a lab', 'a laboratory');
    terminal.home.edit('drafts/words.md', 'title: Words', 'title: More words');
    const { code, out } = await terminal.galley(['diff', 'drafts/words.md']);
    expect(code).toBe(0);
    expect(out).toContain('push would change there:\n    title: Words -> More words\n');
    expect(out).toContain('A man in a [-lab-]{+laboratory+}.');
  });

  test('settles a conflict, exit code 3 until then', async () => {
    terminal.signIn(wordpress);
    terminal.home.draft('drafts/sides.md', 'title: Sides\nslug: two-sides\nstatus: publish', 'One sentence.');
    await terminal.galley(['sync', 'two-sides']);
    await wordpress.php(
      `$p = get_page_by_path('two-sides', OBJECT, 'post'); wp_update_post(wp_slash(['ID' => $p->ID, 'post_content' => str_replace('One sentence', 'Their sentence', $p->post_content)]));`,
    );
    terminal.home.edit('drafts/sides.md', 'One sentence', 'My sentence');
    const conflict = await terminal.galley(['sync', 'two-sides']);
    expect(conflict.code).toBe(3);
    expect(conflict.err).toContain('drafts/sides.md: conflict:');
    expect(terminal.home.text('drafts/sides.theirs.md')).toContain('Their sentence');

    expect(await terminal.galley(['resolve', 'two-sides', '--ours'])).toMatchObject({
      code: 0,
      err: '',
    });
    const settled = await terminal.galley(['sync', 'two-sides', '--quiet']);
    expect(settled).toMatchObject({ code: 0, err: '' });
    expect(await (await fetch(`${wordpress.url}/two-sides/`)).text()).toContain('My sentence');
    expect(await terminal.galley(['resolve', 'drafts/sides.md', '--ours'])).toMatchObject({ code: 1 });
  });

  test('takes a wrong push back after showing it, and lists and prints what a run replaced', async () => {
    terminal.signIn(wordpress);
    terminal.home.draft(
      'drafts/regret.md',
      'title: Regret\nslug: regret-it\nstatus: publish',
      'A fine sentence.',
    );
    await terminal.galley(['push', 'regret-it']);
    const before = terminal.home.text('drafts/regret.md');
    terminal.home.edit('drafts/regret.md', 'A fine', 'A wrong');
    await terminal.galley(['push', 'regret-it']);
    const wrong = terminal.home.text('drafts/regret.md');

    const unasked = await terminal.galley(['undo', 'drafts/regret.md']);
    expect(unasked).toMatchObject({ code: 2 });
    expect(unasked.err).toContain('--yes');
    expect(terminal.home.text('drafts/regret.md')).toBe(wrong);

    const undone = await terminal.galley(['undo', 'regret-it', '--yes']);
    expect(undone).toMatchObject({ code: 0, err: '' });
    expect(undone.out).toContain('the site gets back:\n    A [-wrong-]{+fine+} sentence.\n');
    expect(undone.out).toContain('put back  drafts/regret.md\n');
    expect(terminal.home.text('drafts/regret.md')).toBe(before);
    expect(await (await fetch(`${wordpress.url}/regret-it/`)).text()).toContain('<p>A fine sentence.</p>');
    expect(await terminal.report(['sync', 'regret-it'])).toMatchObject({ writes: { there: 0, here: 0 } });

    expect((await terminal.galley(['history', 'drafts/regret.md'])).out).toMatch(
      /^1 .+ the post, taken back +Regret$/m,
    );
    expect((await terminal.galley(['history', 'regret-it', '--show', '1'])).out).toBe(wrong);
    expect(await terminal.galley(['history', 'regret-it', '--show', '7'])).toMatchObject({ code: 2 });
    expect((await terminal.galley(['undo', '--yes'])).out).toBe(
      'Nothing to undo: no run that changed something is kept.\n',
    );
  });

  test('asks on a terminal before a post becomes public, and brings only what a narrowed pull is about', async () => {
    terminal.signIn(wordpress);
    terminal.home.draft(
      'drafts/shown.md',
      'title: Shown\nslug: shown-first\nstatus: publish',
      'To the world.',
    );
    const asked = (keys: string) => terminal.answering(['push', 'shown-first'], 'Go on? (y/N)', keys);
    const declined = await asked('n\r');
    expect(declined).toMatchObject({ code: 0, out: 'Nothing was written.\n' });
    expect(declined.err).toContain('for the first time:\n  Shown (shown.md), now\n');
    expect((await fetch(`${wordpress.url}/shown-first/`)).status).toBe(404);
    expect(await asked('y\r')).toMatchObject({ code: 0 });
    expect((await fetch(`${wordpress.url}/shown-first/`)).status).toBe(200);

    await wordpress.php(
      `foreach (['page', 'post'] as $type) wp_insert_post(['post_type' => $type, 'post_status' => 'publish', 'post_title' => "A narrow $type"]);`,
    );
    const narrowed = await terminal.report(['pull', '--type', 'page', '--since', '2001']);
    expect(narrowed.posts).toMatchObject([{ title: 'A narrow page', outcome: 'created-here' }]);
    expect(await terminal.galley(['pull', '--since', 'soon'])).toMatchObject({ code: 2 });
  });

  test('takes a path, a slug or an id, whatever is asked of a post', async () => {
    terminal.signIn(wordpress);
    const { home } = terminal;
    home.draft('drafts/named.md', 'title: Named\nslug: named-so\nstatus: draft', '[Other](unnamed.md)');
    home.draft('drafts/unnamed.md', 'title: Unnamed\nslug: unnamed-so\nstatus: draft', 'Other.');
    await terminal.galley(['push', 'named-so', 'unnamed-so']);
    const id = String(home.id('drafts/named.md'));
    home.edit('drafts/named.md', 'title: Named', 'title: Renamed');
    home.edit('drafts/unnamed.md', 'Other.', 'Another.');
    for (const words of [['history'], ['open', '--print'], ['links', '--all']]) {
      const byPath = await terminal.galley([...words, 'drafts/named.md']);
      expect(byPath).toMatchObject({ code: 0, err: '' });
      for (const name of ['named-so', id]) expect(await terminal.galley([...words, name])).toEqual(byPath);
    }
    expect(await terminal.report(['diff', id])).toMatchObject({ posts: [{ path: 'named.md' }] });
  }, 120_000);

  test('gives the address of a post and of its editor, by path, slug or id', async () => {
    terminal.signIn(wordpress);
    terminal.home.draft('drafts/opened.md', 'title: Opened\nslug: opened-one\nstatus: publish', 'Here.');
    await terminal.galley(['push', 'opened-one']);
    const { out } = await terminal.galley(['open', 'drafts/opened.md', '--print']);
    expect(out).toBe(`${wordpress.url}/opened-one/\n`);
    const editor = await terminal.galley(['open', 'opened-one', '--edit', '--print']);
    expect(editor.out).toMatch(
      new RegExp(`^${wordpress.url}/wp-admin/post\\.php\\?post=\\d+&action=edit\n$`),
    );
    expect(await terminal.galley(['open', 'opened-two', '--print'])).toMatchObject({ code: 2 });
  });

  test('pulls with one JSON object and nothing else on standard output', async () => {
    terminal.signIn(wordpress);
    const pulled = await terminal.report(['pull', '--verbose']);
    expect(pulled).toMatchObject({ command: 'pull', dryRun: false, exitCode: 0, writes: { there: 0 } });
  });
});

test('the password is in nothing that is printed, not with --verbose either', async () => {
  const init = await terminal.galley(
    ['init', '--verbose', '--url', wordpress.url, '--username', 'admin'],
    wordpress.applicationPassword,
  );
  const sync = await terminal.galley(['sync', '--verbose']);
  const said = [init, sync].map(({ out, err }) => out + err).join('');
  expect(said).not.toContain(wordpress.applicationPassword);
  expect(said).not.toContain(wordpress.applicationPassword.replaceAll(' ', ''));
  expect(said).not.toContain(Buffer.from(`admin:${wordpress.applicationPassword}`).toString('base64'));
});

/** Every file of the home with its text, but for what only saves work. */
function everything(): Readonly<Record<string, string>> {
  const saving = /(?:^|\/)(?:index|lock|\.gitignore)[^/]*$/;
  const files = Object.entries(terminal.home.everything());
  return Object.fromEntries(files.filter(([name]) => !saving.test(name)));
}
