import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { connectSite } from '../../src/wordpress/connect.js';
import type { Role, SiteUser } from '../support/site-control.js';
import { paragraph } from '../support/stage/hand.js';
import { openStage } from '../support/stage/open-stage.js';
import { picture } from '../support/stage/pictures.js';
import type { Stage } from '../support/stage/stage.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { stageWordPress } from '../support/stage/wordpress-stage.js';

/** What fails of each file, by code. */
function refusals({ posts, problems }: Report): readonly string[] {
  const all = [...posts.flatMap(({ problems: own }) => own), ...problems];
  return all
    .filter(({ severity }) => severity === 'error')
    .map(({ path, code }) => `${path ?? '-'}: ${code}`)
    .sort();
}

describe('a role that may not do everything', () => {
  let staged: StagedWordPress;
  beforeAll(async () => {
    staged = await stageWordPress();
  });
  beforeEach(() => staged.wordpress.reset());
  afterAll(() => staged?.stop());

  /** A folder of somebody who has this role, with the person who has it. */
  async function as(role: Role): Promise<Stage & { readonly user: SiteUser }> {
    const user = await staged.wordpress.addUser(role);
    return { ...beside(user), user };
  }

  function beside({ username, applicationPassword: appPassword }: SiteUser, root?: string): Stage {
    const pace = { retries: 3, firstWait: 20 };
    const connect = () => connectSite({ url: staged.proxy.url, username, appPassword, pace });
    return openStage({ ...staged.stageSite(), connect }, root);
  }

  it('lets a contributor push drafts and what waits for review, tags too, and come to rest', async () => {
    const stage = await as('contributor');
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: draft\ntags: [ink]', 'First.');
    stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: pending', 'See [one](one.md).');
    await stage.sync({
      there: [
        'create post_tag ink',
        'create post one',
        'create post two',
        'update post two: content, slug, status, title',
      ],
      exit: 0,
    });
    await stage.quiet();
    stage.desk.edit('two.md', 'See', 'Look at');
    await stage.sync({ there: ['update post two: content'], exit: 0 });
    await stage.quiet();
  });

  it('says of a contributor what may not go out, writes the rest, and ends with exit code 1', async () => {
    const stage = await as('contributor');
    const { desk } = stage;
    desk.draft('fine.md', 'title: Fine\nslug: fine\nstatus: draft', 'See [public](public.md).');
    desk.draft('public.md', 'title: Public\nslug: public\nstatus: publish', 'Text.');
    desk.draft('hidden.md', 'title: Hidden\nslug: hidden\nstatus: private', 'Text.');
    desk.draft('later.md', 'title: Later\nslug: later\nstatus: publish\ndate: 2031-01-01T10:00:00', 'Text.');
    desk.draft('filed.md', 'title: Filed\nslug: filed\nstatus: draft\ncategories: [Film > Anime]', 'Text.');
    desk.draft('shown.md', 'title: Shown\nslug: shown\nstatus: draft', '![A rose](rose.png)');
    desk.draft('about.md', 'title: About\nslug: about\nstatus: draft\ntype: page', 'Text.');
    desk.draft('lent.md', 'title: Lent\nslug: lent\nstatus: draft\nauthor: admin', 'Text.');
    desk.draft('stuck.md', 'title: Stuck\nslug: stuck\nstatus: draft\nsticky: true', 'Text.');
    desk.write('rose.png', picture(1));
    const want = [
      'about.md: role-may-not-write-type',
      'filed.md: role-may-not-make-term',
      'hidden.md: role-may-not-publish',
      'later.md: role-may-not-publish',
      'lent.md: role-may-not-set-author',
      'public.md: role-may-not-publish',
      'shown.md: role-may-not-upload',
      'stuck.md: role-may-not-stick',
    ];
    for (const look of [{ direction: 'status' }, { direction: 'sync', dryRun: true }] as const)
      expect(refusals(await stage.run(look, { there: [], here: [], exit: 1 }))).toEqual(want);
    const report = await stage.sync({ there: ['create post fine'], here: ['fine.md'], exit: 1 });
    expect(refusals(report)).toEqual(want);
    const [said] = report.posts.find(({ path }) => path === 'public.md')!.problems;
    expect(said?.message).toBe('public.md: your role may not publish; nothing of this post was written');
    expect(said?.hint).toBe('write status: pending, and an editor can publish it');
    const again = await stage.sync({ there: [], here: [], exit: 1 });
    expect(refusals(again)).toEqual(want);
  });

  it('lets an author publish, upload and tag, but make no category and no page', async () => {
    const stage = await as('author');
    const { desk } = stage;
    desk.write('rose.png', picture(1));
    desk.draft('one.md', 'title: One\nslug: one\nstatus: publish\ntags: [ink]', '![A rose](rose.png)');
    desk.draft('filed.md', 'title: Filed\nslug: filed\nstatus: publish\ncategories: [Film]', 'Text.');
    desk.draft('about.md', 'title: About\nslug: about\nstatus: publish\ntype: page', 'Text.');
    const report = await stage.sync({
      there: ['create post_tag ink', 'upload rose.png', 'create post one'],
      exit: 1,
    });
    expect(refusals(report)).toEqual([
      'about.md: role-may-not-write-type',
      'filed.md: role-may-not-make-term',
    ]);
    await stage.hand.site.createTerm({ taxonomy: 'category', name: 'Film' });
    desk.remove('about.md');
    await stage.sync({ there: ['create post filed'], exit: 0 });
    await stage.quiet();
    desk.edit('one.md', 'title: One', 'title: Once');
    await stage.sync({ there: ['update post one: title'], exit: 0 });
  });

  it('leaves what others wrote alone, says so once a run, and never takes it for deleted', async () => {
    const author = await staged.wordpress.addUser('author');
    const editor = openStage(staged.stageSite());
    await foreignPosts(editor);
    await editor.hand.add({
      title: 'Mine',
      slug: 'mine',
      content: paragraph('Mine.'),
      author: author.id as never,
    });
    await editor.sync({ exit: 0 });
    const theirs = beside(author, editor.desk.root);
    const first = await theirs.sync({ there: [], here: [], exit: 0 }, { full: true, delete: true });
    expect(first.problems).toMatchObject([{ code: 'post-unreadable', severity: 'warning' }]);
    expect(first.problems[0]?.message).toMatch(/^others\.md: cannot be read there and stays as it is: /);
    theirs.desk.edit('others.md', 'Others.', 'Changed by me.');
    theirs.desk.edit('pages/about.md', 'About.', 'Changed by me.');
    theirs.desk.edit('mine.md', 'Mine.', 'Mine, again.');
    const report = await theirs.sync({ there: ['update post mine: content'], exit: 1 }, { full: true });
    expect(refusals(report)).toEqual([
      'others.md: post-unreadable',
      'pages/about.md: role-may-not-write-type',
    ]);
    expect(await editor.hand.content('others')).toBe(paragraph('Others.'));
    theirs.desk.remove('others.md');
    await theirs.sync({ there: [], exit: 1 }, { delete: true });
    expect((await editor.hand.post('others')).status).toBe('publish');
  });

  async function foreignPosts(editor: Stage): Promise<void> {
    await editor.hand.add({ title: 'Others', slug: 'others', content: paragraph('Others.') });
    await editor.hand.add({ title: 'About', slug: 'about', content: paragraph('About.') }, 'page');
  }

  it('says to a contributor that a post which an editor published is no longer theirs to edit', async () => {
    const stage = await as('contributor');
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: draft', 'First.');
    await stage.sync({ there: ['create post one'], exit: 0 });
    await stage.hand.edit('one', { status: 'publish' });
    stage.desk.edit('one.md', 'First.', 'Changed.');
    const report = await stage.sync({ there: [], here: [], exit: 1 }, { full: true });
    // Older versions list it, newer ones do not.
    expect(refusals(report).join()).toMatch(/^one\.md: (?:post-unreadable|role-may-not-edit-published)$/);
    await stage.sync({ there: [], here: [], exit: 1 });
    expect(await stage.hand.content('one')).toContain('First.');
  });

  it('makes a post of a contributor once, even when its answer is lost and WordPress drops its slug', async () => {
    const stage = await as('contributor');
    stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: pending', 'Text.');
    staged.proxy.misbehave(({ method, path }) =>
      method === 'POST' && /posts|batch/.test(path) ? { kind: 'cut', moment: 'after' } : undefined,
    );
    await stage.run({ direction: 'sync' }).catch(() => undefined);
    staged.proxy.misbehave();
    await stage.run({ direction: 'sync' });
    await stage.quiet();
    expect((await stage.hand.posts()).map(({ title }) => title)).toEqual(['Two']);
  });

  it('lets an editor do all of it', async () => {
    const stage = await as('editor');
    stage.desk.draft(
      'one.md',
      'title: One\nslug: one\nstatus: publish\nauthor: admin\nsticky: true\ncategories: [Film]',
    );
    stage.desk.draft('about.md', 'title: About\nslug: about\nstatus: publish\ntype: page');
    await stage.sync({ there: ['create category Film', 'create post one', 'create page about'], exit: 0 });
    await stage.quiet();
  });
});
