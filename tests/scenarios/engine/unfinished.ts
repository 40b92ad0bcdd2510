import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { undo } from '../../../src/run/history/undo.js';
import { resolve } from '../../../src/run/resolve.js';
import type { Death } from '../../support/stage/dying.js';
import { syncAndDie } from '../../support/stage/dying.js';
import { paragraphs } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';

const three = 'The first paragraph.\n\nThe second paragraph.\n\nThe third paragraph.';
const deaths: readonly Death[] = ['before the answer', 'before the base'];

/** The client dies when the site has made a post and before it could remember it, and both sides are edited before the next run. */
export function unfinishedScenarios(open: () => Promise<Stage>): void {
  describe.each(deaths)('a create of which the client died %s', (death) => {
    const made = async (keys = 'tags: [film]', at = 1): Promise<Stage> => {
      const stage = await open();
      stage.desk.draft('one.md', `title: One\nslug: one\nstatus: publish\n${keys}`, three);
      await syncAndDie(stage, death, at);
      return stage;
    };

    it('is finished by the next run without a write there, where nobody edited anything', async () => {
      const { desk, hand, ...stage } = await made();
      await stage.push({ there: [], exit: 0 });
      expect(desk.id('one.md')).toBe((await hand.post('one')).id);
      await stage.quiet();
    });

    it('merges what was edited there meanwhile', async () => {
      const { desk, hand, ...stage } = await made();
      await hand.edit('one', { title: 'Their title', excerpt: 'Their excerpt.' });
      await hand.reword('one', 'third', '3rd');
      await hand.addTag('one', 'theirs');
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toContain('title: Their title\n');
      expect(desk.text('one.md')).toContain('excerpt: Their excerpt.\n');
      expect(desk.text('one.md')).toContain('tags: [film, theirs]\n');
      expect(desk.text('one.md')).toContain(three.replace('third', '3rd'));
      await stage.quiet();
    });

    it('merges what was edited on both sides, and is there once', async () => {
      const { desk, hand, ...stage } = await made();
      await hand.edit('one', { title: 'Their title' });
      await hand.reword('one', 'third', '3rd');
      await hand.addTag('one', 'theirs');
      desk.edit('one.md', 'first', '1st');
      desk.edit('one.md', 'tags: [film]', 'tags: [film, ours]');
      await stage.sync({
        there: ['create post_tag ours', 'update post one: content, terms'],
        here: ['one.md'],
        exit: 0,
      });
      const texts = ['The 1st paragraph.', 'The second paragraph.', 'The 3rd paragraph.'];
      expect(await hand.content('one')).toBe(paragraphs(...texts));
      expect(desk.text('one.md')).toContain(texts.join('\n\n'));
      expect(desk.text('one.md')).toContain('title: Their title\n');
      expect([...(await hand.tags('one'))].sort()).toEqual(['film', 'ours', 'theirs']);
      expect(await hand.posts()).toHaveLength(1);
      await stage.quiet();
    });

    it('merges when its file was renamed meanwhile', async () => {
      const { desk, hand, ...stage } = await made();
      await hand.reword('one', 'third', '3rd');
      desk.move('one.md', 'sub/other.md');
      desk.edit('sub/other.md', 'first', '1st');
      await stage.sync({ there: ['update post sub/other: content'], here: ['sub/other.md'], exit: 0 });
      expect(await hand.posts()).toHaveLength(1);
      expect(await (await stage.workplace()).folder.intents()).toEqual([]);
      await stage.quiet();
    });

    it('takes nothing that the site added by itself for an edit: a category, a date, an author', async () => {
      const { desk, hand, ...stage } = await made('categories: []');
      desk.edit('one.md', 'first', '1st');
      await stage.sync({ exit: 0 });
      expect(desk.text('one.md')).toContain('categories: []\n');
      expect(desk.text('one.md')).not.toMatch(/^(?:date|author|excerpt|format):/m);
      expect(await hand.posts()).toHaveLength(1);
      await stage.quiet();
    });

    it('is a conflict only where both sides changed the same words, which the writer settles', async () => {
      const { desk, hand, ...stage } = await made();
      await hand.reword('one', 'second', 'their');
      desk.edit('one.md', 'second', 'our');
      const before = desk.text('one.md');
      await stage.sync({ there: [], here: ['one.theirs.md'], exit: 3 });
      await stage.sync({ there: [], here: [], exit: 3 });
      expect(desk.text('one.md')).toBe(before);
      desk.edit('one.md', 'our', 'our and their');
      expect(await resolve(await stage.workplace(), 'one.md', 'merged')).toBeUndefined();
      await stage.sync({ exit: 0 });
      expect(await hand.content('one')).toBe(
        paragraphs(...three.replace('second', 'our and their').split('\n\n')),
      );
      await stage.quiet();
    });

    it('writes no password into the journal, and knows it again', async () => {
      const { desk, hand, ...stage } = await made('password: open sesame');
      const journal = readFileSync(join(desk.root, '.galley', 'journal'), 'utf8');
      expect(journal).toContain('The first paragraph.');
      expect(journal).not.toContain('sesame');
      desk.edit('one.md', 'first', '1st');
      await stage.sync({ there: ['update post one: content'], exit: 0 });
      expect(await hand.post('one')).toMatchObject({ password: 'open sesame' });
      await stage.quiet();
    });
  });

  describe('posts that link to each other', () => {
    const pair = async (): Promise<Stage> => {
      const stage = await open();
      const keys = (name: string): string =>
        `title: ${name}\nslug: ${name.toLowerCase()}\nstatus: publish\ntags: [film]`;
      stage.desk.draft('one.md', keys('One'), `${three}\n\nSee [two](two.md).`);
      stage.desk.draft('two.md', keys('Two'), `${three}\n\nSee [one](one.md).`);
      return stage;
    };
    const editedBothAndMerged = async ({ desk, hand, ...stage }: Stage): Promise<void> => {
      await hand.reword('one', 'third', '3rd');
      await hand.edit('one', { title: 'Their title' });
      await hand.addTag('one', 'theirs');
      desk.edit('one.md', 'first', '1st');
      await stage.sync({ exit: 0 });
      expect(desk.text('one.md')).toContain(
        `The 1st paragraph.\n\nThe second paragraph.\n\nThe 3rd paragraph.`,
      );
      expect(await hand.content('one')).toContain('The 3rd paragraph.');
      expect(await hand.content('one')).toContain('The 1st paragraph.');
      expect(desk.text('one.md')).toMatch(/^title: Their title$/m);
      expect([...(await hand.tags('one'))].sort()).toEqual(['film', 'theirs']);
      expect(await hand.posts()).toHaveLength(2);
      await stage.quiet();
    };

    it.each(deaths)(
      'and were only reserved %s get their text, and keep what was edited there',
      async (death) => {
        const { desk, hand, ...stage } = await pair();
        await syncAndDie(
          { desk, hand, ...stage },
          death === 'before the base' ? 'before the answer' : death,
          death === 'before the base' ? 2 : 1,
        );
        await hand.edit('two', { title: 'Their title' });
        await hand.addTag('two', 'theirs');
        desk.edit('two.md', 'first', '1st');
        await stage.sync({ exit: 0 });
        expect(desk.text('two.md')).toMatch(/^title: Their title$/m);
        expect(await hand.post('two')).toMatchObject({ title: 'Their title', status: 'publish' });
        expect(await hand.content('two')).toContain('The 1st paragraph.');
        expect([...(await hand.tags('two'))].sort()).toEqual(['film', 'theirs']);
        expect(await hand.posts()).toHaveLength(2);
        await stage.quiet();
      },
    );

    it.each(deaths)('merge when the client died %s of filling them', async (death) => {
      const stage = await pair();
      await syncAndDie(stage, death, 2);
      await editedBothAndMerged(stage);
    });

    it.each(deaths)('merge when it died twice, the second time %s of filling them', async (death) => {
      const stage = await pair();
      await syncAndDie(stage, 'before the answer', 1);
      await syncAndDie(stage, death, 1);
      await editedBothAndMerged(stage);
    });
  });

  it.each(deaths)('keeps in the history what is merged into a create that died %s', async (death) => {
    const { desk, hand, ...stage } = await open();
    desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', three);
    await syncAndDie({ desk, hand, ...stage }, death);
    await hand.reword('one', ' third', '');
    await stage.sync({ there: [], here: ['one.md'], exit: 0 });
    const kept = await (await stage.workplace()).folder.history({});
    expect(kept).toMatchObject([{ path: 'one.md', text: expect.stringContaining(three) as string }]);
    const { id } = await hand.post('one');
    await undo(await stage.workplace(), { confirm: () => Promise.resolve(true) });
    expect(desk.text('one.md')).toContain(three);
    expect(desk.id('one.md')).toBe(id);
    await stage.sync({ there: [], exit: 0 });
    await stage.quiet();
  });

  it.each([
    ['its base was saved, and its file renamed', true],
    ['it never came, and its file was removed', false],
  ])('is settled when %s', async (_, came) => {
    const { desk, ...stage } = await open();
    if (came) {
      desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', three);
      await stage.sync({ exit: 0 });
      desk.move('one.md', 'other.md');
    }
    const { folder } = await stage.workplace();
    const intent = { key: 'post:post/one', kind: 'post', path: 'one.md', type: 'post', slug: 'one' } as const;
    await folder.recordIntent({ ...intent, at: '2026-01-01T00:00:00Z' });
    await stage.sync({ there: [], exit: 0 });
    expect(await (await stage.workplace()).folder.intents()).toEqual([]);
    await stage.quiet();
  });

  it('takes a post that somebody else made under the slug of a create that never came for no post of ours', async () => {
    const { desk, hand, ...stage } = await open();
    desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', three);
    const { folder } = await stage.workplace();
    const draft = await folder.readDraft('one.md' as never, 'UTC');
    if (!draft || !('text' in draft)) throw new Error('no draft');
    const { hash, fields, body } = draft;
    await folder.recordIntent({
      key: 'post:post/one',
      kind: 'post',
      path: 'one.md',
      type: 'post',
      slug: 'one',
      at: '2026-01-01T00:00:00Z',
      creation: {
        ours: { hash, fields, body, references: {} },
        fields: { title: 'One', content: paragraphs(...three.split('\n\n')), status: 'publish' },
      },
    });
    const theirs = paragraphs('Something else entirely, of another hand.', 'Nobody sent it.');
    await hand.add({ title: 'One', slug: 'one', content: theirs });
    await stage.sync({ there: [], here: ['one.theirs.md'], exit: 3 });
    expect(await hand.content('one')).toBe(theirs);
    expect(desk.text('one.md')).toContain(three);
  });
}
