import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectSite } from '../../src/wordpress/connect.js';
import { rewritingSaves } from '../support/plugins/rewriting-saves.js';
import { syncAndDie } from '../support/stage/dying.js';
import { paragraph, paragraphs } from '../support/stage/hand.js';
import { openStage } from '../support/stage/open-stage.js';
import type { Stage } from '../support/stage/stage.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { isHand, stageWordPress } from '../support/stage/wordpress-stage.js';

const seed = new URL('../../../shared/seeds/magnetic-rose.classic.html', import.meta.url);

describe('the engine against a real WordPress', () => {
  let staged: StagedWordPress;
  let stage: Stage;
  beforeAll(async () => {
    staged = await stageWordPress();
  });
  beforeEach(async () => {
    staged.proxy.misbehave();
    await staged.wordpress.reset();
    stage = openStage(staged.stageSite());
  });
  afterAll(() => staged?.stop());

  it('puts back what somebody saved between its last look and its write, and merges it in the next run', async () => {
    stage.desk.draft('one.md', 'title: One\nstatus: publish', 'First.\n\nLast.');
    await stage.sync({ exit: 0 });
    stage.desk.edit('one.md', 'First.', 'Our first.');
    const id = stage.desk.id('one.md');
    const theirs = paragraphs('First.', 'Their last.');
    let slipped: Promise<unknown> | undefined;
    staged.proxy.misbehave((request) => {
      if (isHand(request) || request.method !== 'POST' || slipped) return undefined;
      slipped = staged.wordpress.php(
        `wp_update_post(['ID' => ${id}, 'post_content' => ${JSON.stringify(theirs)}]);`,
      );
      return { kind: 'delay', milliseconds: 4000 };
    });
    const report = await stage.sync({ here: [], exit: 1 });
    await slipped;
    expect(report.posts).toMatchObject([{ outcome: 'stale', problems: [{ code: 'slipped-in' }] }]);
    expect(await stage.hand.content('one')).toBe(theirs);
    await stage.sync({ there: ['update post one: content'], here: ['one.md'], exit: 0 });
    expect(await stage.hand.content('one')).toBe(paragraphs('Our first.', 'Their last.'));
    await stage.quiet();
  });

  it('says once that the site stores other bytes, and never takes that for an edit', async () => {
    await staged.wordpress.addPlugin('nofollow', rewritingSaves('/<a href/', '<a rel="nofollow" href'));
    stage.desk.draft('one.md', 'title: One\nstatus: publish', 'A [link](https://example.org/).');
    const report = await stage.sync({ exit: 0, here: ['one.md'] });
    expect(report.posts.flatMap(({ problems }) => problems)).toMatchObject([{ code: 'rewritten' }]);
    await stage.quiet();
    stage.desk.edit('one.md', 'title: One', 'title: Two');
    await stage.sync({ there: ['update post one: title'], here: [], exit: 0 });
    await stage.quiet();
  });

  it('makes a conflict of text that the site takes away, never silently the new base', async () => {
    await staged.wordpress.addPlugin('censor', rewritingSaves('/secret/', ''));
    stage.desk.draft('one.md', 'title: One\nstatus: publish', 'A secret word.');
    await stage.sync({ exit: 3 });
    expect(stage.desk.text('one.md')).toContain('A secret word.');
    await stage.sync({ there: [], exit: 3 });
  });

  it('makes one of it, too, where the client did not live to see what the site had stored', async () => {
    await staged.wordpress.addPlugin('censor', rewritingSaves('/secret/', ''));
    stage.desk.draft('one.md', 'title: One\nstatus: publish', 'A secret word.');
    await syncAndDie(stage, 'before the answer');
    await stage.sync({ there: [], exit: 3 });
    await stage.sync({ there: [], exit: 3 });
    expect(stage.desk.text('one.md')).toContain('A secret word.');
  });

  it('holds a tag-only update by an author where the role would lose markup, and names it', async () => {
    const author = await staged.wordpress.addUser('author');
    const site = await connectSite({
      url: staged.proxy.url,
      username: author.username,
      appPassword: author.applicationPassword,
    });
    const content = `${paragraph('Text.')}\n\n<!-- wp:html -->\n<script>alert(1)</script>\n<!-- /wp:html -->`;
    await stage.hand.add({ title: 'One', slug: 'one', content, author: author.id as never });
    const theirs = openStage({ ...staged.stageSite(), connect: () => Promise.resolve(site) });
    await theirs.pull({ exit: 0 });
    theirs.desk.edit('one.md', 'title: One', 'title: Two');
    const report = await theirs.sync({ there: [], here: [], exit: 1 });
    expect(JSON.stringify(report.posts)).toContain('script');
    expect(await stage.hand.content('one')).toBe(content);
  });

  it('finishes the post of an author, whose texts the role filters, without a word of that in the draft', async () => {
    const author = await staged.wordpress.addUser('author');
    const { url } = staged.proxy;
    const site = await connectSite({
      url,
      username: author.username,
      appPassword: author.applicationPassword,
    });
    const theirs = openStage({ ...staged.stageSite(), connect: () => Promise.resolve(site) });
    const keys = 'title: Salt & Pepper\nslug: salt\nstatus: publish\nexcerpt: Q & A';
    theirs.desk.draft('salt.md', keys, 'Salt & pepper, "a < b".\n\nMiddle.\n\n- one & two\n\nLast.');
    await syncAndDie(theirs, 'before the answer');
    await theirs.hand.reword('salt', 'Last', 'The last');
    theirs.desk.edit('salt.md', 'Middle', 'The middle');
    await theirs.sync({ there: ['update post salt: content'], here: ['salt.md'], exit: 0 });
    expect(theirs.desk.text('salt.md')).toContain(
      'Salt & pepper, "a < b".\n\nThe middle.\n\n- one & two\n\nThe last.',
    );
    expect(theirs.desk.text('salt.md')).toContain(keys);
    await theirs.quiet();
  });

  it.skipIf(!existsSync(seed))('changes exactly one word of an old classic post', async () => {
    const content = readFileSync(seed, 'utf8').trimEnd();
    await stage.hand.add({ title: 'Fond Memories Part 1: Magnetic Rose', slug: 'rose', content });
    const before = await stage.hand.content('rose');
    await stage.pull({ there: [], exit: 0 });
    stage.desk.edit('rose.md', 'classic anime', 'vintage anime');
    await stage.push({ there: ['update post rose: content'], here: [], exit: 0 });
    expect(await stage.hand.content('rose')).toBe(before.replace('classic anime', 'vintage anime'));
    await stage.quiet();
  });
});
