import { describe, expect, it } from 'vitest';
import type { PostId } from '../../../src/model/ids.js';
import type { UndoReport } from '../../../src/run/history/undo.js';
import { undo } from '../../../src/run/history/undo.js';
import { paragraphs } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';

const agree = (): Promise<boolean> => Promise.resolve(true);

async function takenBack(stage: Stage, request: { readonly id?: PostId } = {}): Promise<UndoReport> {
  return undo(await stage.workplace(), { ...request, confirm: agree });
}

/** A sync writes nothing on either side (it only looks back to the undo), and the next not a byte. */
async function atRest(stage: Stage): Promise<void> {
  await stage.sync({ there: [], here: [], exit: 0 });
  await stage.quiet();
}

/** What a run changed is taken back. */
export function historyScenarios(open: () => Promise<Stage>): void {
  const published = async (): Promise<Stage> => {
    const stage = await open();
    const front = '# mine\ntitle: "One"\nstatus: publish\ntags: [film]\nmood: calm';
    stage.desk.draft('one.md', front, '* A lamp.\n* A bow.');
    await stage.sync({ exit: 0 });
    return stage;
  };

  describe('an undo', () => {
    it('after a push of a wrong text puts post and file back, and the next sync writes nothing', async () => {
      const stage = await published();
      const { desk, hand } = stage;
      const [file, post] = [desk.text('one.md'), await hand.post('one')];
      desk.edit('one.md', 'A lamp', 'A wrong lamp');
      desk.edit('one.md', 'tags: [film]', 'tags: [film, wrong]');
      desk.edit('one.md', 'mood: calm', 'mood: calm\nexcerpt: Wrong.');
      await stage.push({ exit: 0 });
      expect(await hand.content('one')).toContain('A wrong lamp');
      const report = await takenBack(stage);
      expect(report).toMatchObject({ undone: ['one.md'], left: [] });
      expect(desk.text('one.md')).toBe(file);
      const { content, terms, excerpt } = await hand.post('one');
      expect({ content, terms, excerpt }).toEqual({
        content: post.content,
        terms: post.terms,
        excerpt: post.excerpt,
      });
      await atRest(stage);
    });

    it('after a pull puts the file back and leaves the site alone', async () => {
      const stage = await published();
      const { desk, hand } = stage;
      const file = desk.text('one.md');
      await hand.edit('one', { title: 'Their title', content: paragraphs('Their text.') });
      const theirs = await hand.post('one');
      await stage.pull({ here: ['one.md'], exit: 0 });
      expect(await takenBack(stage)).toMatchObject({ undone: ['one.md'], left: [] });
      expect(desk.text('one.md')).toBe(file);
      expect(await hand.post('one')).toEqual(theirs);
      await stage.pull({ there: [], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toContain('title: "Their title"\n');
      await atRest(stage);
    });

    it('goes back run by run, byte for byte', async () => {
      const stage = await published();
      const { desk } = stage;
      const texts = [desk.text('one.md')];
      for (const word of ['first', 'second', 'third']) {
        desk.edit('one.md', /A \w*\s?lamp/, `A ${word} lamp`);
        desk.edit('one.md', /# mine.*/, `# mine, ${word}`);
        await stage.sync({ there: ['update post one: content'], exit: 0 });
        texts.unshift(desk.text('one.md'));
      }
      for (const text of texts.slice(1, 3)) {
        expect((await takenBack(stage)).undone).toEqual(['one.md']);
        expect(desk.text('one.md')).toBe(text);
        await atRest(stage);
      }
      expect((await takenBack(stage)).undone).toEqual(['one.md']);
      expect(desk.text('one.md')).toContain('* A lamp.\n* A bow.');
      await atRest(stage);
      expect(await takenBack(stage)).toEqual({ diffs: [], undone: [], left: [] });
    });

    it('leaves alone and names what moved since, there or here', async () => {
      const stage = await published();
      const { desk, hand } = stage;
      desk.draft('two.md', 'title: Two\nstatus: publish', 'Two.');
      desk.draft('three.md', 'title: Three\nstatus: publish', 'Three.');
      await stage.sync({ exit: 0 });
      desk.edit('one.md', 'A lamp', 'A wrong lamp');
      desk.edit('two.md', 'Two.', 'Wrong two.');
      desk.edit('three.md', 'Three.', 'Wrong three.');
      await stage.sync({ exit: 0 });
      await hand.edit('one', { title: 'Moved there' });
      desk.edit('two.md', 'Wrong two.', 'Better two.');
      const [here, there] = [desk.text('two.md'), await hand.post('one')];
      const report = await takenBack(stage);
      expect(report.undone).toEqual(['three.md']);
      expect(report.left.map(({ message }) => message).sort()).toEqual([
        'one.md is left alone: the post was changed on the site since',
        'two.md is left alone: the file was edited since',
      ]);
      expect(desk.text('two.md')).toBe(here);
      expect(await hand.post('one')).toEqual(there);
      expect(desk.text('three.md')).toContain('\n\nThree.\n');
    });

    it('of one post goes back to before the run that changed it last, wherever its file lies now', async () => {
      const stage = await published();
      const { desk, hand } = stage;
      desk.draft('two.md', 'title: Two\nstatus: publish', 'Two.');
      await stage.sync({ exit: 0 });
      desk.edit('one.md', 'title: "One"', 'title: "Wrong"');
      await stage.sync({ exit: 0 });
      desk.edit('two.md', 'Two.', 'Right two.');
      await stage.sync({ exit: 0 });
      desk.move('one.md', 'deep/uno.md');
      const id = desk.id('deep/uno.md') as PostId;
      expect((await takenBack(stage, { id })).undone).toEqual(['deep/uno.md']);
      expect(desk.text('deep/uno.md')).toMatch(/title: "?One"?\n/);
      expect(await hand.post('one')).toMatchObject({ title: 'One' });
      expect(await hand.content('two')).toContain('Right two.');
      await atRest(stage);
    });

    it('takes a merge back: ours on both sides, while theirs stays and comes with the next sync', async () => {
      const stage = await open();
      const { desk, hand } = stage;
      desk.draft('one.md', 'title: One\nstatus: publish', 'First.\n\nSecond.\n\nThird.');
      await stage.sync({ exit: 0 });
      desk.edit('one.md', 'First.', 'Our first.');
      await hand.reword('one', 'Third.', 'Their third.');
      await stage.sync({ here: ['one.md'], exit: 0 });
      expect((await takenBack(stage)).undone).toEqual(['one.md']);
      expect(await hand.content('one')).toBe(paragraphs('First.', 'Second.', 'Their third.'));
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toContain('\n\nFirst.\n\nSecond.\n\nTheir third.\n');
      await atRest(stage);
    });

    it('keeps what it takes away: the text that was undone is in the history', async () => {
      const stage = await published();
      const { desk } = stage;
      desk.edit('one.md', 'A lamp', 'A wrong lamp');
      await stage.sync({ exit: 0 });
      await takenBack(stage);
      const { folder } = await stage.workplace();
      const entries = await folder.history({ id: desk.id('one.md') as PostId });
      expect(entries).toMatchObject([{ run: 1, path: 'one.md', undone: true }]);
      expect(entries[0]?.text).toContain('A wrong lamp');
    });

    it('keeps the text of a file that had lost its id before the run gave it back', async () => {
      const stage = await published();
      const { desk, hand } = stage;
      desk.edit('one.md', /id: \d+\n/, '');
      const without = desk.text('one.md');
      await hand.edit('one', { title: 'Their title' });
      await stage.sync({ here: ['one.md'] });
      const { folder } = await stage.workplace();
      const [entry] = await folder.history({ id: desk.id('one.md') as PostId });
      expect(entry).toMatchObject({ path: 'one.md', text: without });
    });

    it('of a part that went public takes it back, and the links and navigation of the others follow', async () => {
      const stage = await open();
      const { desk, hand } = stage;
      const part = (number: number, status: string, body: string): void =>
        desk.draft(
          `part-${number}.md`,
          `title: Part ${number}\nslug: part-${number}\nstatus: ${status}\nseries: Tales\npart: ${number}`,
          body,
        );
      part(1, 'publish', 'The end is [yet to come](part-2.md).');
      part(2, 'draft', 'The end.');
      await stage.sync({ exit: 0 });
      const before = await hand.content('part-1');
      desk.edit('part-2.md', 'status: draft', 'status: publish');
      await stage.sync({ exit: 0 });
      expect(await hand.content('part-1')).toContain(`${stage.url}/part-2/`);
      expect((await takenBack(stage)).undone).toEqual(['part-2.md']);
      expect(desk.text('part-2.md')).toContain('status: draft');
      expect(await hand.content('part-1')).toBe(before);
      await atRest(stage);
    });

    it('passes by what only followed a new part: taken back, it would come again', async () => {
      const stage = await published();
      const { desk, hand } = stage;
      desk.edit('one.md', 'A lamp', 'A [wrong](two.md) lamp');
      await stage.sync({ exit: 0 });
      desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish', 'Two.');
      await stage.sync({ exit: 0 });
      expect(await hand.content('one')).toContain(`${stage.url}/two/`);
      expect((await takenBack(stage)).undone).toEqual(['one.md']);
      expect(desk.text('one.md')).toContain('A lamp');
      expect(await hand.content('one')).not.toContain('wrong');
      await atRest(stage);
    });

    it('changes nothing when the answer is no', async () => {
      const stage = await published();
      const { desk, hand } = stage;
      desk.edit('one.md', 'A lamp', 'A wrong lamp');
      await stage.sync({ exit: 0 });
      const [here, there] = [desk.text('one.md'), await hand.post('one')];
      const report = await undo(await stage.workplace(), {
        confirm: (diffs) => {
          expect(diffs).toMatchObject([{ path: 'one.md', there: { fields: [] }, here: { fields: [] } }]);
          return Promise.resolve(false);
        },
      });
      expect(report.undone).toEqual([]);
      expect(desk.text('one.md')).toBe(here);
      expect(await hand.post('one')).toEqual(there);
    });
  });
}
