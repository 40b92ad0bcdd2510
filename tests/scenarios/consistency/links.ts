import { describe, expect, it } from 'vitest';
import { listLinks } from '../../../src/run/links/list-links.js';
import { paragraph, paragraphs } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';
import type { World } from './open-world.js';

/** A link means its target, whatever the target is called by now and however the link is written. */
export function linkConsistency({ open, datePermalinks }: World): void {
  const two = async (stage: Stage): Promise<void> => {
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'See [two](sub/two.md#end).');
    stage.desk.draft('sub/two.md', 'title: Two\nslug: two\nstatus: publish', 'Back to [one](../one.md).');
    await stage.sync({ exit: 0 });
  };

  describe('a link that somebody wrote on the site', () => {
    it.each([
      ['in full', (url: string) => `${url}/one/`],
      ['without the host', () => '/one/'],
      ['without its last slash', () => '/one'],
      ['without the scheme', (url: string) => `${url.replace('http:', '').replace('https:', '')}/one/`],
      ['by its id', (url: string, id: number) => `${url}/?p=${id}`],
    ])('%s comes down as the file, and its bytes stay when the post is edited here', async (_, address) => {
      const stage = await open();
      await two(stage);
      const href = address(stage.url, stage.desk.id('one.md'));
      const content = paragraph(`To <a href="${href}">it</a>.`);
      await stage.hand.add({ title: 'Three', slug: 'three', content });
      await stage.sync({ there: [], here: ['three.md'], exit: 0 });
      expect(stage.desk.text('three.md')).toContain('To [it](one.md).');
      await stage.quiet();
      stage.desk.write('three.md', `${stage.desk.text('three.md')}\nMore.\n`);
      await stage.sync({ there: ['update post three: content'], here: [], exit: 0 });
      expect(await stage.hand.content('three')).toBe(`${content}\n\n${paragraph('More.')}`);
      await stage.quiet();
      stage.desk.move('three.md', 'third.md');
      await stage.sync({ there: [], here: [], exit: 0 });
    });

    it('by an old slug comes down as the draft that has another one now', async () => {
      const stage = await open();
      await two(stage);
      stage.desk.edit('one.md', 'slug: one', 'slug: number-one');
      await stage.sync({ there: ['update post one: slug', 'update post sub/two: content'], exit: 0 });
      await stage.hand.add({
        title: 'Three',
        slug: 'three',
        content: paragraph('To <a href="/one/">it</a>.'),
      });
      await stage.sync({ there: [], here: ['three.md'], exit: 0 });
      expect(stage.desk.text('three.md')).toContain('To [it](one.md).');
      await stage.quiet();
    });
  });

  describe('an old slug, on a machine that lost its state or never had one', () => {
    const renamed = async (): Promise<Stage> => {
      const stage = await open();
      await two(stage);
      await stage.hand.edit('one', { slug: 'number-one' });
      const content = paragraphs('To <a href="/one/#end">it</a>.', 'To <a href="/no-such-post/">none</a>.');
      await stage.hand.add({ title: 'Three', slug: 'three', content });
      return stage;
    };

    it('is followed where the site leads it on, asked for once, and keeps its bytes there', async () => {
      const stage = await (await renamed()).elsewhere();
      await stage.pull({ there: [], here: ['number-one.md', 'two.md', 'three.md'], exit: 0 });
      expect(stage.desk.text('three.md')).toContain('To [it](number-one.md#end).');
      expect(stage.desk.text('three.md')).toContain('To [none](/no-such-post/).');
      expect(stage.visits().toSorted()).toEqual(['/no-such-post/', '/one/#end']);
      await stage.quiet();
      stage.desk.edit('three.md', 'To [it]', 'Up to [it]');
      await stage.sync({ there: ['update post three: content'], here: [], exit: 0 });
      expect(await stage.hand.content('three')).toContain('<p>Up to <a href="/one/#end">it</a>.</p>');
      await stage.hand.reword('three', 'none', 'nobody');
      await stage.sync({ there: [], here: ['three.md'], exit: 0 });
      expect(stage.visits()).toEqual([]);
    });

    it('agrees again with the drafts that are there', async () => {
      const stage = await renamed();
      await stage.sync({ exit: 0 });
      stage.desk.remove('.galley');
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });

    it('is named in the list of links with the draft that it means', async () => {
      const stage = await (await renamed()).elsewhere();
      await stage.pull({ exit: 0 });
      stage.desk.write(
        'note.md',
        '---\ntitle: Note\nstatus: draft\n---\n\n[a](/one/), [b](/one), [c](/gone/).\n',
      );
      const links = await listLinks(await stage.workplace());
      expect(links.filter(({ from }) => from === 'note.md').map(({ state, to }) => [state, to])).toEqual([
        ['public', 'number-one.md'],
        ['public', 'number-one.md'],
        ['broken', undefined],
      ]);
    });
  });

  describe('a link that stands in one post in several forms', () => {
    it('comes down as the file each time, and each form keeps its bytes', async () => {
      const stage = await open();
      await two(stage);
      const forms = ['/one/', `${stage.url}/?p=${stage.desk.id('one.md')}`, `${stage.url}/one`];
      const content = paragraphs(...forms.map((href, at) => `To <a href="${href}">it</a>, ${at}.`));
      await stage.hand.add({ title: 'Three', slug: 'three', content });
      await stage.sync({ there: [], here: ['three.md'], exit: 0 });
      const text = stage.desk.text('three.md');
      expect(text).toMatch(
        /\[it\]\(one\.md\), 0[^]*\[it\]\(\.\/one\.md\), 1[^]*\[it\]\(\.\/\.\/one\.md\), 2/,
      );
      await stage.quiet();
      stage.desk.edit('three.md', ', 1.', ', number 1.');
      await stage.sync({ there: ['update post three: content'], here: [], exit: 0 });
      expect(await stage.hand.content('three')).toBe(content.replace(', 1.', ', number 1.'));
      stage.desk.edit('one.md', 'slug: one', 'slug: number-one');
      await stage.sync({
        there: ['update post one: slug', 'update post sub/two: content', 'update post three: content'],
        exit: 0,
      });
      const now = `<a href="${stage.url}/number-one/">it</a>`;
      expect((await stage.hand.content('three')).split(now)).toHaveLength(4);
      await stage.quiet();
      const other = await stage.elsewhere();
      await other.pull({ there: [], exit: 0 });
      expect(other.desk.text('three.md').match(/\[it\]\((?:\.\/)*number-one\.md\)/g)).toHaveLength(3);
    });

    it('is one link again where somebody there wrote one form for both', async () => {
      const stage = await open();
      await two(stage);
      const content = paragraphs('To <a href="/one/">it</a>.', 'To <a href="/one">it</a>.');
      await stage.hand.add({ title: 'Three', slug: 'three', content });
      await stage.sync({ there: [], here: ['three.md'], exit: 0 });
      await stage.hand.edit('three', { content: content.replaceAll('/one/', '/one') });
      await stage.sync({ there: [], here: ['three.md'], exit: 0 });
      await stage.quiet();
      stage.desk.edit('three.md', 'To [', 'Up to [');
      await stage.sync({ there: ['update post three: content'], here: [], exit: 0 });
      expect(await stage.hand.content('three')).toContain('<p>Up to <a href="/one">it</a>.</p>');
    });
  });

  describe('another permalink structure', () => {
    it('is followed in every post that links to another, and no file changes', async () => {
      const stage = await open();
      await two(stage);
      stage.desk.draft('three.md', 'title: Three\nslug: three\nstatus: publish', 'No link.');
      await stage.sync({ exit: 0 });
      await stage.quiet();
      await datePermalinks();
      // `link:` in the files is the address that they show their writer.
      await stage.sync({ there: ['update post one: content', 'update post sub/two: content'], exit: 0 });
      expect(await stage.hand.content('one')).toMatch(/href="[^"]*\/\d{4}\/\d\d\/\d\d\/two\/#end"/);
      await stage.quiet();
    });
  });

  describe('wikilinks', () => {
    it('are links where the settings say so, and wait like links', async () => {
      const stage = await open();
      const wikilinks = true;
      stage.desk.draft(
        'one.md',
        'title: One\nslug: one\nstatus: publish',
        'See [[Number Two]] and [[two|it]].',
      );
      stage.desk.draft('two.md', 'title: Number Two\nslug: two\nstatus: draft', 'Text.');
      await stage.sync({ exit: 0 }, { wikilinks });
      expect(await stage.hand.content('one')).toBe(paragraph('See Number Two and it.'));
      stage.desk.edit('two.md', 'status: draft', 'status: publish');
      await stage.sync(
        { there: ['update post one: content', 'update post two: status'], exit: 0 },
        { wikilinks },
      );
      const href = `<a href="${stage.url}/two/">`;
      expect(await stage.hand.content('one')).toBe(paragraph(`See ${href}Number Two</a> and ${href}it</a>.`));
      expect(stage.desk.text('one.md')).toContain('See [[Number Two]] and [[two|it]].');
      await stage.sync({ there: [], here: [], exit: 0 }, { wikilinks });
    });
  });

  describe('the list of links', () => {
    it('tells those that wait, those that are broken, and where the others lead', async () => {
      const stage = await open();
      const body = `[two](two.md) [later](later.md) [none](${stage.url}/nowhere-at-all/) [out](https://x.test/)`;
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', body);
      stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish');
      await stage.sync();
      const links = await listLinks(await stage.workplace());
      expect(links.map(({ destination, state, to }) => [destination, state, to])).toEqual([
        ['two.md', 'public', 'two.md'],
        ['later.md', 'waiting', undefined],
        [`${stage.url}/nowhere-at-all/`, 'broken', undefined],
      ]);
    });
  });
}
