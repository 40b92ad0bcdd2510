import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import { paragraph } from '../../support/stage/hand.js';
import { picture } from '../../support/stage/pictures.js';
import type { Stage } from '../../support/stage/stage.js';

const every = [
  'title: "Ink: a *history*"',
  'slug: ink-a-history',
  'status: publish',
  'date: 2020-04-05T18:30:00+02:00',
  'categories: [Craft > Printing, Reviews]',
  'tags: [ink, soot & oil]',
  'featured_image: img/ink.png',
  'excerpt: What ink is.',
  'format: aside',
  'sticky: true',
  'comment_status: closed',
  'ping_status: closed',
].join('\n');

/** Every key of the draft format goes there and comes back; a classic post stays one. */
export function fieldScenarios(open: () => Promise<Stage>): void {
  describe('every field of a draft', () => {
    it('goes up, comes down elsewhere, and no second push, pull or sync writes a byte', async () => {
      const stage = await open();
      stage.desk.write('img/ink.png', picture(7));
      stage.desk.draft('ink.md', every, '![Ink](img/ink.png "Wet")\n\nSee [the shop](shop.md).');
      stage.desk.draft('shop.md', 'title: The shop\nstatus: private\npassword: ""');
      stage.desk.draft('us.md', 'title: Us\ntype: page\nstatus: publish\nmenu_order: 2');
      await stage.push({ exit: 0 });
      const [item] = await stage.hand.media('ink.png');
      expect(await stage.hand.post('ink-a-history')).toMatchObject({
        title: 'Ink: a *history*',
        date: '2020-04-05T16:30:00Z',
        excerpt: 'What ink is.',
        format: 'aside',
        sticky: true,
        commentStatus: 'closed',
        pingStatus: 'closed',
        featuredMedia: item!.id,
      });
      await resting(stage);

      const other = await stage.elsewhere();
      await other.pull({ there: [], exit: 0 });
      const text = other.desk.text('ink-a-history.md');
      for (const line of ['format: aside', 'sticky: true', 'comment_status: closed', 'ping_status: closed'])
        expect(text).toContain(`\n${line}\n`);
      expect(text).toContain('Craft > Printing');
      expect(text).toMatch(/\nexcerpt: What ink is\.\n/);
      await resting(other);
      await resting(stage);
    });

    it('stays without a category, whatever else is written, put back or linked', async () => {
      const stage = await open();
      const none = async (): Promise<void> =>
        expect((await stage.hand.post('one')).terms['category']).toEqual([]);
      stage.desk.draft(
        'one.md',
        'title: One\nslug: one\nstatus: draft\ncategories: []',
        'See [two](two.md).',
      );
      await stage.sync({ exit: 0 });
      stage.desk.edit('one.md', 'status: draft', 'status: publish');
      const { posts } = await stage.sync({ exit: 0 });
      expect(posts.flatMap(({ problems }) => problems)).toEqual([]);
      await none();
      stage.desk.edit('one.md', 'title: One', 'title: First');
      await stage.sync({ there: ['update post one: terms, title'], here: [], exit: 0 });
      stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish');
      await stage.sync({ exit: 0 });
      expect(await stage.hand.content('one')).toContain('/two/');
      await none();
      await stage.quiet();
    });

    it('that was private stays so: no status is sent that the file did not change', async () => {
      const stage = await open();
      await stage.hand.add({ title: 'Hers', slug: 'hers', status: 'private', content: paragraph('Hers.') });
      await stage.pull({ there: [], here: ['hers.md'], exit: 0 });
      stage.desk.edit('hers.md', 'Hers.', 'His.');
      await stage.push({ there: ['update post hers: content'], here: [], exit: 0 });
      expect(await stage.hand.post('hers')).toMatchObject({ status: 'private' });
    });
  });

  describe('hold: true', () => {
    it('keeps a draft from being pushed by anything, while the rest goes on and the site still comes down', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish\nhold: true', 'See [two](two.md).');
      await stage.push({ there: [], here: [], exit: 0 });
      desk.edit('one.md', 'hold: true\n', '');
      await stage.push({ there: ['create post one'], exit: 0 });
      desk.edit('one.md', 'status: publish\n', 'status: publish\nhold: true\n');
      desk.edit('one.md', 'See', 'Look at');
      desk.draft('two.md', 'title: Two\nstatus: publish');
      for (const direction of ['push', 'sync'] as const) {
        const report = await stage.run({ direction }, { exit: 0 });
        expect(report.posts.find(({ path }) => path === 'one.md')).toMatchObject({
          outcome: 'held',
          held: 'on hold (hold: true)',
        });
      }
      expect(await hand.content('one')).toBe(paragraph('See two.'));
      desk.edit('one.md', 'Look at', 'See');
      await hand.edit('one', { title: 'Theirs' });
      await stage.pull({ there: [], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toContain('title: Theirs\n');
    });
  });

  describe('a meta key that the site ignores', () => {
    it('is named once, with the reason, stays in the file and is not sent again', async () => {
      const { desk, ...stage } = await open();
      const meta = 'meta: {_yoast_wpseo_metadesc: Ink, my_own: 7, _gone: null}';
      for (const name of ['one', 'two']) desk.draft(`${name}.md`, `title: ${name}\nstatus: publish\n${meta}`);
      const told = ({ posts }: Report): void => {
        const said = posts.flatMap(({ problems }) => problems.map(({ message }) => message));
        expect(said.map((message) => message.replace(/^\S+ /, '')).sort()).toEqual([
          'the site ignores the meta key _yoast_wpseo_metadesc: Yoast SEO keeps it where REST does not reach',
          'the site ignores the meta key my_own: nobody registered it for REST there, for the type post',
        ]);
      };
      await stage.push({ exit: 0, told });
      expect(desk.text('one.md')).toContain(meta);
      const second = await stage.push({ there: [], here: [], exit: 0 });
      expect(second.posts).toEqual([]);
      await stage.quiet();
    });
  });

  describe('a classic post', () => {
    const classic =
      'One <em>lamp</em>, two lines\r\nof one paragraph.\r\n\r\n[gallery ids="1,2"]\r\n\r\n' +
      '<ul>\r\n<li>ink</li>\r\n<li>oil</li>\r\n</ul>\r\n&nbsp;\r\n\r\nThe &#8220;end&#8221;.';

    it('of which one word is edited differs in that word, and stays classic', async () => {
      const stage = await open();
      await stage.hand.add({ title: 'Old', slug: 'old', content: classic });
      const before = await stage.hand.content('old');
      await stage.pull({ there: [], here: ['old.md'], exit: 0 });
      expect(stage.desk.text('old.md')).toContain('One *lamp*, two lines\\\nof one paragraph.');
      stage.desk.edit('old.md', '*lamp*', '*lantern*');
      await stage.push({ there: ['update post old: content'], here: [], exit: 0 });
      expect(await stage.hand.content('old')).toBe(before.replace('lamp', 'lantern'));
      await resting(stage);
    });
  });
}

/** Each direction again: no write there, no byte here. */
async function resting(stage: Stage): Promise<void> {
  await stage.quiet();
  const before = stage.desk.everything();
  await stage.push({ there: [], here: [], exit: 0 });
  await stage.pull({ there: [], here: [], exit: 0 });
  await stage.sync({ there: [], here: [], exit: 0 });
  expect(stage.desk.everything()).toEqual(before);
}
