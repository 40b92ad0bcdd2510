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
  terminal.signIn(wordpress);
  onTestFinished(() => terminal.home.discard());
});

describe('galley terms', () => {
  test('renames a category there and in every draft, in one go', async () => {
    terminal.home.draft(
      'drafts/boat.md',
      'title: Boat\nslug: boat\nstatus: publish\ncategories: [Film > Anime]',
    );
    await terminal.galley(['push']);
    const renamed = await terminal.galley(['terms', 'rename', 'Film > Anime', 'Film > Animation']);
    expect(renamed).toMatchObject({ code: 0 });
    expect(renamed.out).toContain('Film > Anime is now Film > Animation');
    expect(terminal.home.text('drafts/boat.md')).toContain('categories: [Film > Animation]');
    const { out } = await terminal.galley(['terms', 'tree', '--taxonomy', 'category']);
    expect(out).toMatch(/^category {2}Film +0$/m);
    expect(out).toMatch(/^category {4}Animation +1$/m);
  }, 60_000);

  test('deletes and merges only when somebody agrees', async () => {
    await terminal.galley(['terms', 'create', 'Reviews']);
    const refused = await terminal.galley(['terms', 'delete', 'Reviews']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('0 posts carry it');
    expect(refused.err).toContain('--yes');
    expect((await terminal.galley(['terms', 'list'])).out).toContain('Reviews');

    const left = await terminal.answering(['terms', 'delete', 'Reviews'], '(y/N)', 'n\r');
    expect(left).toMatchObject({ code: 0, out: 'Nothing was changed.\n' });

    await terminal.galley(['terms', 'delete', 'Reviews', '--yes']);
    expect((await terminal.galley(['terms', 'list'])).out).not.toContain('Reviews');
  }, 60_000);

  test('counts the posts of any status that would lose a term', async () => {
    terminal.home.draft('drafts/shown.md', 'title: Shown\nslug: shown\nstatus: publish\ntags: [Sea]');
    terminal.home.draft('drafts/draft.md', 'title: Draft\nslug: draft\nstatus: draft\ntags: [Sea]');
    terminal.home.draft('drafts/private.md', 'title: Private\nslug: private\nstatus: private\ntags: [Sea]');
    terminal.home.draft(
      'drafts/later.md',
      'title: Later\nslug: later\nstatus: publish\ndate: 2099-01-01\ntags: [Sea]',
    );
    await terminal.galley(['push']);
    await terminal.galley(['terms', 'create', 'Ocean', '--taxonomy', 'post_tag']);
    const asked = await terminal.galley(['terms', 'merge', 'Sea', 'Ocean']);
    expect(asked.err).toContain('4 posts carry it, drafts and scheduled ones counted.');
    expect(await terminal.galley(['terms', 'merge', 'Sea', 'Ocean', '--yes'])).toMatchObject({ code: 0 });
    for (const name of ['shown.md', 'draft.md', 'private.md', 'later.md'])
      expect(terminal.home.text(`drafts/${name}`)).toContain('tags: [Ocean]');
    expect((await terminal.galley(['push'])).out).toMatch(/^Nothing written/);
  }, 60_000);

  test('describes a term there, and says so', async () => {
    await terminal.galley(['terms', 'create', 'Reviews']);
    const described = await terminal.galley(['terms', 'describe', 'Reviews', 'What I thought of it.']);
    expect(described).toMatchObject({ code: 0 });
    expect(described.out).toMatch(/^described there {2}Reviews\n1 write there, 0 files written here/);
    const answer = await fetch(`${wordpress.url}/wp-json/wp/v2/categories?slug=reviews`);
    expect(await answer.json()).toMatchObject([{ name: 'Reviews', description: 'What I thought of it.' }]);
  }, 60_000);

  test('names a term that is not there', async () => {
    const { code, err } = await terminal.galley(['terms', 'rename', 'Nowhere', 'Somewhere']);
    expect(code).toBe(1);
    expect(err).toContain('Nowhere');
  });
});
