import { describe, expect, it } from 'vitest';
import type { SiteFacts } from '../../../src/model/site-facts.js';
import { mergeTerms } from '../../../src/run/terms/merge-terms.js';
import { fakeFacts } from '../../support/fake-site-facts.js';
import { fakeStage } from '../../support/stage/fake-stage.js';
import type { FakeStage } from '../../support/stage/fake-stage.js';
import { paragraph, paragraphs } from '../../support/stage/hand.js';
import { picture } from '../../support/stage/pictures.js';

async function stageWith(count: number): Promise<FakeStage> {
  const stage = fakeStage();
  for (let at = 1; at <= count; at += 1)
    stage.desk.draft(`d${at}.md`, `title: D${at}\nstatus: publish`, `Text ${at}.`);
  await stage.sync({ exit: 0 });
  return stage;
}

describe('a safety valve', () => {
  it('closes when the folder is suddenly empty: nothing is written, exit 4, and it says how to go on', async () => {
    const stage = await stageWith(3);
    for (const name of stage.desk.drafts) stage.desk.remove(name);
    const { valve } = await stage.sync({ there: [], here: [], exit: 4 }, { delete: true });
    expect(valve).toMatchObject({ code: 'emptied-here' });
    expect(valve!.hint).toContain('--max-changes 100%');
    expect(stage.site.shown().every(({ status }) => status === 'publish')).toBe(true);
  });

  it('closes when the site is suddenly empty', async () => {
    const stage = await stageWith(3);
    for (const { id } of stage.site.shown()) stage.site.throwAway(id);
    const { valve } = await stage.sync({ there: [], here: [], exit: 4 }, { delete: true });
    expect(valve).toMatchObject({ code: 'emptied-there' });
    expect(stage.desk.drafts).toHaveLength(3);
  });

  it('closes on more removals than half, and opens for the number that is named', async () => {
    const stage = await stageWith(16);
    for (const name of stage.desk.drafts.slice(0, 12)) stage.desk.remove(name);
    const { valve } = await stage.sync({ there: [], here: [], exit: 4 }, { delete: true });
    expect(valve).toMatchObject({ code: 'too-many-changes' });
    await stage.sync({ here: [], exit: 0 }, { delete: true, maxChanges: '12' });
    expect(stage.site.shown().filter(({ status }) => status === 'trash')).toHaveLength(12);
  });

  it('never closes below ten, and a removal that is merely held closes none', async () => {
    const stage = await stageWith(16);
    for (const name of stage.desk.drafts.slice(0, 12)) stage.desk.remove(name);
    await stage.sync({ there: [], here: [], exit: 0 });
    const small = await stageWith(9);
    for (const name of small.desk.drafts.slice(0, 8)) small.desk.remove(name);
    await small.sync({ exit: 0 }, { delete: true });
  });

  it('does not count what no person edited: forty drafts follow a renamed category', async () => {
    const stage = fakeStage();
    for (let at = 1; at <= 40; at += 1)
      stage.desk.draft(`d${at}.md`, `title: D${at}\nstatus: publish\ncategories: [Old]`);
    await stage.sync({ exit: 0 });
    const { id } = await stage.hand.term('Old');
    await stage.site.updateTerm('category', id, { name: 'New' });
    await stage.sync({ there: [], exit: 0 });
    await stage.quiet();
  });

  it('closes when another site answers, and opens for one that moved', async () => {
    const stage = await stageWith(2);
    const other = fakeStage({ facts: { ...fakeFacts, url: 'https://other.example', name: 'Another Blog' } });
    const elsewhere = await other.elsewhere(stage.desk.root);
    const { valve } = await elsewhere.sync({ there: [], here: [], exit: 4 });
    expect(valve).toMatchObject({ code: 'another-site' });
    expect(valve!.hint).toContain('--adopt');
    expect(other.site.shown()).toEqual([]);
  });
});

describe('an edit in the very moment of a run', () => {
  it('on the site, between reading and writing, makes that post stale; the others go on', async () => {
    const stage = await stageWith(2);
    stage.desk.edit('d1.md', 'Text 1', 'Our text 1');
    stage.desk.edit('d2.md', 'Text 2', 'Our text 2');
    const id = stage.desk.id('d1.md') as never;
    let done = false;
    // The look is over when the terms have been read; the re-read before the write comes as a list.
    stage.site.wire.plan = ({ port }) => {
      if (port !== 'list' || done) return undefined;
      done = true;
      stage.site.edit(id, { content: paragraph('Their text 1.') });
      return undefined;
    };
    const report = await stage.sync({ there: ['update post d2: content'], here: [], exit: 1 });
    stage.site.wire.plan = undefined;
    expect(report.posts.find(({ path }) => path === 'd1.md')).toMatchObject({ outcome: 'stale' });
    expect(await stage.hand.content('d1')).toBe(paragraph('Their text 1.'));
  });

  it('on the site, between the last look and the write, is put back, and the next sync merges both', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: publish', 'First.\n\nLast.');
    await stage.sync({ exit: 0 });
    const id = stage.desk.id('one.md') as never;
    stage.desk.edit('one.md', 'First.', 'Our first.');
    stage.site.wire.plan = ({ changes }) => {
      if (!changes) return undefined;
      stage.site.wire.plan = undefined;
      stage.site.edit(id, { content: paragraphs('First.', 'Their last.') });
      return undefined;
    };
    const report = await stage.sync({
      there: ['update post one: content', 'update post one: content'],
      here: [],
      exit: 1,
    });
    expect(report.posts).toMatchObject([{ outcome: 'stale', problems: [{ code: 'slipped-in' }] }]);
    expect(await stage.hand.content('one')).toBe(paragraphs('First.', 'Their last.'));
    await stage.sync({ there: ['update post one: content'], here: ['one.md'], exit: 0 });
    expect(await stage.hand.content('one')).toBe(paragraphs('Our first.', 'Their last.'));
    expect(stage.desk.text('one.md')).toContain('Our first.\n\nTheir last.\n');
    await stage.quiet();
  });

  it('in the file, while its post is made, is kept, and no second post is made of it', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'Text.');
    stage.site.wire.plan = ({ changes }) => {
      if (changes) stage.desk.edit('one.md', 'Text.', 'Text, saved just now.');
      stage.site.wire.plan = changes ? undefined : stage.site.wire.plan;
      return undefined;
    };
    await stage.sync({ there: ['create post one'] });
    expect(stage.desk.text('one.md')).toContain('saved just now');
    expect(stage.desk.id('one.md')).toBe(stage.site.shown()[0]!.id);
    await stage.sync({ there: ['update post one: content'], exit: 0 });
    expect(await stage.hand.content('one')).toBe(paragraph('Text, saved just now.'));
    await stage.quiet();
  });

  it('on another post, during a long run, is found by the next one', async () => {
    let now = Date.parse('2026-04-01T08:00:00Z');
    const stage = fakeStage({ now: () => (now += 30_000), clientNow: () => now });
    stage.desk.draft('one.md', 'title: One\nstatus: publish');
    await stage.sync({ exit: 0 });
    stage.desk.draft('two.md', 'title: Two\nstatus: publish');
    stage.desk.draft('three.md', 'title: Three\nstatus: publish');
    let writes = 0;
    stage.site.wire.plan = ({ changes }) => {
      if (changes && ++writes === 2) stage.site.edit(stage.desk.id('one.md') as never, { title: 'Theirs' });
      return undefined;
    };
    await stage.sync({ exit: 0 });
    stage.site.wire.plan = undefined;
    await stage.sync({ there: [], here: ['one.md'], exit: 0 });
    expect(stage.desk.text('one.md')).toContain('title: Theirs');
  });
});

describe('a user without unfiltered_html', () => {
  const kept = fakeFacts.capabilities;
  const facts: SiteFacts = {
    ...fakeFacts,
    capabilities: new Set([...kept].filter((name) => name !== 'unfiltered_html')),
  };
  const dangerous = `${paragraph('Text.')}\n\n<!-- wp:html -->\n<script>alert(1)</script>\n<!-- /wp:html -->`;

  it('does not write a post whose stored markup would be filtered, be it for one tag, until told so', async () => {
    const stage = fakeStage({ facts });
    await stage.hand.add({ title: 'One', slug: 'one', content: dangerous });
    await stage.pull({ exit: 0 });
    stage.desk.edit('one.md', 'tags: []', 'tags: [new]');
    const report = await stage.sync({ exit: 1, here: [] });
    expect(await stage.hand.content('one')).toBe(dangerous);
    expect(JSON.stringify(report.posts)).toContain('script');
    await stage.sync({ exit: 0 }, { allowFiltered: true });
    expect(await stage.hand.tags('one')).toEqual(['new']);
  });

  it('merges no term whose posts would be filtered', async () => {
    const stage = fakeStage({ facts });
    const tag = await stage.hand.site.createTerm({ taxonomy: 'post_tag', name: 'Sea' });
    await stage.hand.site.createTerm({ taxonomy: 'post_tag', name: 'Ocean' });
    if (tag.kind !== 'written') throw new Error(tag.message);
    const terms = { post_tag: [tag.term.id] };
    const { id } = await stage.hand.add({ title: 'One', slug: 'one', content: dangerous, terms });
    const refused = await mergeTerms(await stage.workplace(), { path: 'Sea' }, 'Ocean');
    expect(refused).toMatchObject({
      code: 'markup-filtered',
      message: expect.stringContaining(`(${id})`) as string,
    });
    expect(await stage.hand.content('one')).toBe(dangerous);
    expect(await stage.hand.tags('one')).toEqual(['Sea']);
  });
});

describe('a post with twenty pictures', () => {
  it('makes no request for media when one letter is edited', async () => {
    const stage = fakeStage();
    const body = Array.from({ length: 20 }, (_, at) => `![P${at}](p${at}.png)`);
    body.forEach((_, at) => stage.desk.write(`p${at}.png`, picture(at)));
    stage.desk.draft('one.md', 'title: One\nstatus: publish', ['A letter.', ...body].join('\n\n'));
    await stage.sync({ exit: 0 });
    stage.desk.edit('one.md', 'A letter', 'A better');
    stage.recorded.forget();
    await stage.push({ here: [], exit: 0 });
    expect(stage.recorded.mediaCalls()).toEqual([]);
    expect(await stage.hand.content('one')).toContain('A better.');
  });
});
