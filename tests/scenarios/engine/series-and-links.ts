import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import type { Stage } from '../../support/stage/stage.js';

/** Parts that know each other, and links that are filled in when their target is there. */
export function seriesScenarios(open: () => Promise<Stage>): void {
  const part = (stage: Stage, number: number, status = 'publish', body = `Text of part ${number}.`): void =>
    stage.desk.draft(
      `part-${number}.md`,
      `title: Part ${number}\nslug: part-${number}\nstatus: ${status}\nseries: Tales\npart: ${number}`,
      body,
    );

  describe('a series', () => {
    it('that is new is linked through and through by one run, and a second one writes nothing', async () => {
      const stage = await open();
      for (const number of [1, 2, 3])
        part(stage, number, 'publish', `See [next](part-${(number % 3) + 1}.md).`);
      const told = ({ writes }: Report): void => expect(writes.here).toBe(3);
      await stage.sync({ here: ['part-1.md', 'part-2.md', 'part-3.md'], exit: 0, told });
      for (const number of [1, 2, 3]) {
        const content = await stage.hand.content(`part-${number}`);
        for (const other of [1, 2, 3].filter((one) => one !== number))
          expect(content).toContain(`${stage.url}/part-${other}/`);
        expect(content).toContain(`See <a href="${stage.url}/part-${(number % 3) + 1}/">next</a>.`);
      }
      await stage.quiet();
    });

    it('gets a third part: exactly the earlier public ones are touched, in their navigation', async () => {
      const stage = await open();
      part(stage, 1);
      part(stage, 2);
      part(stage, 4, 'draft');
      await stage.sync({ exit: 0 });
      const before = stage.desk.everything();
      part(stage, 3);
      await stage.sync({
        there: [
          'create post part-3',
          'update post part-1: content',
          'update post part-2: content',
          'update post part-3: content, slug, status, title',
        ],
        here: ['part-3.md'],
        exit: 0,
      });
      expect(stage.desk.text('part-1.md')).toBe(before['part-1.md']);
      expect(await stage.hand.content('part-1')).toContain(`${stage.url}/part-3/`);
      expect(await stage.hand.content('part-4')).not.toContain(`${stage.url}/part-3/`);
      await stage.quiet();
    });

    it('gets a part by a run about that part alone: the earlier ones follow, but for those with edits of their own', async () => {
      const stage = await open();
      part(stage, 1, 'publish', 'The end is [yet to come](part-3.md).');
      part(stage, 2);
      part(stage, 3, 'draft');
      await stage.sync({ exit: 0 });
      stage.desk.edit('part-3.md', 'status: draft', 'status: publish');
      stage.desk.edit('part-2.md', 'Text of', 'Words of');
      await stage.push(
        { there: ['update post part-1: content', 'update post part-3: content, status'], exit: 0 },
        { only: ['part-3.md'] },
      );
      expect(await stage.hand.content('part-1')).toContain(`<a href="${stage.url}/part-3/">yet to come</a>`);
      expect(await stage.hand.content('part-2')).toContain('Text of');
      await stage.push({ there: ['update post part-2: content'], exit: 0 });
      expect(await stage.hand.content('part-2')).toContain(`${stage.url}/part-3/`);
      await stage.quiet();
    });

    it('comes back on another machine with series, part and relative links, and nothing is written there', async () => {
      const stage = await open();
      part(stage, 1, 'publish', 'Go on with [the second](part-2.md#end).');
      part(stage, 2, 'publish', 'As told in [the first](part-1.md).');
      await stage.sync({ exit: 0 });
      const other = await stage.elsewhere();
      await other.pull({ there: [], here: ['part-1.md', 'part-2.md'], exit: 0 });
      expect(other.desk.text('part-1.md')).toMatch(/series: Tales\npart: 1\n/);
      expect(other.desk.text('part-1.md')).toMatch(/\n\nGo on with \[the second\]\(part-2\.md#end\)\.\n$/);
      expect(other.desk.text('part-2.md')).toMatch(/\n\nAs told in \[the first\]\(part-1\.md\)\.\n$/);
      await other.quiet();
      await stage.quiet();
    });
  });

  describe('a link to a draft that is not public', () => {
    it('waits as plain text, is filled in by the run that publishes it, and taken back with it', async () => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish', 'I will [link it](two.md) here.');
      stage.desk.draft('two.md', 'title: Two\nstatus: draft');
      await stage.sync({ exit: 0 });
      const ours = stage.desk.text('one.md');
      expect(await stage.hand.content('one')).toContain('<p>I will link it here.</p>');
      stage.desk.edit('two.md', 'status: draft', 'status: publish');
      await stage.sync({
        there: ['update post one: content', 'update post two: status'],
        here: ['two.md'],
        exit: 0,
      });
      expect(await stage.hand.content('one')).toContain(
        `<p>I will <a href="${stage.url}/two/">link it</a> here.</p>`,
      );
      await stage.quiet();
      stage.desk.edit('two.md', 'status: publish', 'status: draft');
      await stage.sync({
        there: ['update post one: content', 'update post two: status'],
        here: ['two.md'],
        exit: 0,
      });
      expect(await stage.hand.content('one')).toContain('<p>I will link it here.</p>');
      expect(stage.desk.text('one.md')).toBe(ours);
      await stage.quiet();
    });
  });

  describe('a slug that changed', () => {
    it('is followed in every post that links there, in no file but its own', async () => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'See [two](two.md).');
      stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish', 'See [one](one.md).');
      await stage.sync({ exit: 0 });
      stage.desk.edit('two.md', 'slug: two', 'slug: number-two');
      await stage.sync({
        there: ['update post one: content', 'update post two: slug'],
        here: ['two.md'],
        exit: 0,
      });
      expect(await stage.hand.content('one')).toContain(`${stage.url}/number-two/`);
      await stage.quiet();
      await stage.hand.edit('number-two', { slug: 'zwei' });
      await stage.sync({ there: ['update post one: content'], here: ['two.md'], exit: 0 });
      expect(await stage.hand.content('one')).toContain(`${stage.url}/zwei/`);
      await stage.quiet();
    });
  });
}

/** What a single run says. */
export function waitingScenarios(open: () => Promise<Stage>): void {
  describe('a link', () => {
    it('to a file that is not there yet is one warning with the nearest name, and no error', async () => {
      const stage = await open();
      stage.desk.draft('stink-bomb.md', 'title: Stink Bomb\nstatus: publish');
      stage.desk.draft('one.md', 'title: One\nstatus: publish', 'I will [link it](stink-bom.md) here.');
      const report = await stage.sync({ exit: 0 });
      const warnings = report.posts.flatMap(({ problems }) => problems);
      expect(warnings).toMatchObject([{ code: 'link-missing', severity: 'warning' }]);
      expect(JSON.stringify(warnings)).toContain('stink-bomb.md');
      await stage.quiet();
    });
  });
}
