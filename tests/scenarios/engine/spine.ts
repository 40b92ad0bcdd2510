import { describe, expect, it } from 'vitest';
import { paragraph, paragraphs } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';

/** Posts go up, come down, and rest. */
export function spineScenarios(open: () => Promise<Stage>): void {
  describe('a draft and its post', () => {
    it('goes up as blocks, gets its id, slug and link, and a second run writes nothing anywhere', async () => {
      const { desk, hand, url, ...stage } = await open();
      desk.draft('one.md', '# mine\ntitle: "A & B"\nstatus: publish', 'A *lamp* at the bow.');
      await stage.sync({ there: ['create post a-b'], here: ['one.md'], exit: 0 });
      const post = await hand.post('a-b');
      expect(post).toMatchObject({
        title: 'A & B',
        status: 'publish',
        content: paragraph('A <em>lamp</em> at the bow.'),
      });
      expect(desk.text('one.md')).toBe(
        `---\nid: ${post.id}\n# mine\ntitle: "A & B"\nslug: a-b\nstatus: publish\nlink: ${url}/a-b/\n---\n\nA *lamp* at the bow.\n`,
      );
      await stage.quiet();
    });

    it('sends the one field that changed, and nothing else of the post', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish\ntags: [a]', 'Text.');
      await stage.sync({ exit: 0 });
      desk.edit('one.md', 'title: One', 'title: Another');
      await stage.sync({ there: ['update post one: title'], here: [], exit: 0 });
      desk.edit('one.md', 'Text.', 'Texts.');
      await stage.sync({ there: ['update post one: content'], here: [], exit: 0 });
      expect(await hand.post('one')).toMatchObject({ title: 'Another', content: paragraph('Texts.') });
      await stage.quiet();
    });

    it('comes down from the site, field by field, without a write there', async () => {
      const { desk, hand, ...stage } = await open();
      await hand.add({ title: 'From there', slug: 'from-there', content: paragraphs('First.', 'Second.') });
      await stage.sync({ there: [], here: ['from-there.md'], exit: 0 });
      expect(desk.text('from-there.md')).toMatch(/\n---\n\nFirst\.\n\nSecond\.\n$/);
      await hand.edit('from-there', { title: 'Renamed there' });
      const before = desk.text('from-there.md');
      await stage.sync({ there: [], here: ['from-there.md'], exit: 0 });
      expect(desk.text('from-there.md')).toBe(before.replace('title: From there', 'title: Renamed there'));
      await stage.quiet();
    });

    it('keeps the writer’s own Markdown wherever the post did not change', async () => {
      const { desk, hand, ...stage } = await open();
      const body = '* a star\n* a star\n\nOne line\nand the next of _one_ paragraph.\n\nThe end.';
      desk.draft('own.md', 'title: Own\nstatus: publish # shout it\nmood: {of: mine}', body);
      await stage.sync({ exit: 0 });
      await hand.reword('own', 'The end', 'The very end');
      await stage.sync({ there: [], here: ['own.md'], exit: 0 });
      expect(desk.text('own.md')).toContain(`\n\n${body.replace('The end', 'The very end')}\n`);
      expect(desk.text('own.md')).toContain('status: publish # shout it\n');
      expect(desk.text('own.md')).toContain('mood: {of: mine}\n');
      await stage.quiet();
    });

    it('is a page where the file says so, under its parent', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('about.md', 'title: About\ntype: page\nstatus: publish');
      await stage.sync({ there: ['create page about'], exit: 0 });
      desk.draft('team.md', 'title: Team\ntype: page\nstatus: publish\nparent: about\nmenu_order: 3');
      await stage.sync({ there: ['create page team'], exit: 0 });
      const { id } = await hand.post('about', 'page');
      expect(await hand.post('team', 'page')).toMatchObject({ parent: id, menuOrder: 3 });
      await stage.quiet();
    });

    it('lets push write only there and pull only here, each leaving the other’s news alone', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('here.md', 'title: Here\nstatus: publish');
      desk.draft('there.md', 'title: There\nstatus: publish');
      await stage.sync({ exit: 0 });
      desk.edit('here.md', 'title: Here', 'title: Here again');
      await hand.edit('there', { title: 'There again' });
      await stage.push({ there: ['update post here: title'], here: [], exit: 0 });
      await stage.pull({ there: [], here: ['there.md'], exit: 0 });
      await stage.quiet();
    });

    it('follows its file by id when that is renamed and moved: no write there', async () => {
      const { desk, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish');
      await stage.sync({ exit: 0 });
      desk.move('one.md', 'old/first of all.md');
      await stage.sync({ there: [], here: [], exit: 0 });
      desk.edit('old/first of all.md', 'Text.', 'Moved text.');
      await stage.sync({ there: ['update post old/first of all: content'], here: [], exit: 0 });
      await stage.quiet();
    });

    it('refuses two files with one id, names both, and writes neither', async () => {
      const { desk, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish');
      await stage.sync({ exit: 0 });
      desk.write('copy.md', desk.text('one.md').replace('Text.', 'Copied text.'));
      const report = await stage.sync({ there: [], here: [], exit: 1 });
      const said = JSON.stringify(report.problems);
      expect(said).toContain('one.md');
      expect(said).toContain('copy.md');
    });

    it('does not rename a file because its slug changed on the site', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish');
      await stage.sync({ exit: 0 });
      await hand.edit('one', { slug: 'uno' });
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toContain('slug: uno\n');
      await stage.quiet();
    });
  });
}
