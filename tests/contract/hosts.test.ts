import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { SignInRefused, SiteUnreachable } from '../../src/model/errors.js';
import type { Report } from '../../src/model/report.js';
import { always, blockedMethods, isWrite, repeatedFirstPage } from '../support/faulty-proxy/misbehaviour.js';
import type { ProxiedRequest } from '../support/faulty-proxy/fault.js';
import { breakingPost } from '../support/plugins/breaking-post.js';
import { restForUsersOnly } from '../support/plugins/closed-doors.js';
import { closeForMaintenance, openAfterMaintenance } from '../support/plugins/maintenance.js';
import { paragraph } from '../support/stage/hand.js';
import { openStage } from '../support/stage/open-stage.js';
import type { Stage } from '../support/stage/stage.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { isHand, stageWordPress } from '../support/stage/wordpress-stage.js';

/** Codes and words of all that a run has to say. */
function told({ posts, problems }: Report): readonly string[] {
  return [...problems, ...posts.flatMap(({ problems: own }) => own)].map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

const rest = (request: ProxiedRequest): boolean => request.route !== undefined && !isHand(request);
const writes = (request: ProxiedRequest): boolean => isWrite(request) && !isHand(request);

describe('a host that misbehaves', () => {
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

  /** So many public posts: `n1`, `n2`, ... */
  const publish = (count: number): Promise<string> =>
    staged.wordpress.php(`for ($n = 1; $n <= ${count}; $n++) wp_insert_post(wp_slash(['post_title' => "n$n",
      'post_name' => "n$n", 'post_status' => 'publish', 'post_content' => "<!-- wp:paragraph -->\\n<p>$n</p>\\n<!-- /wp:paragraph -->"]));`);

  async function withPlugin(source: string): Promise<void> {
    await staged.wordpress.addPlugin('host', source);
    onTestFinished(() => staged.wordpress.removePlugin('host'));
  }

  /** The sizes of the pages of posts that were asked for. */
  const pageSizes = (): readonly number[] =>
    staged.proxy
      .requests()
      .filter((request) => request.route === '/wp/v2/posts' && !isHand(request))
      .map(({ parameters }) => Number(parameters.get('per_page')));

  it('and breaks off every page that holds one post: the others come, that one is named by its id', async () => {
    await publish(112);
    await withPlugin(breakingPost('n37', { tellsItsId: true }));
    staged.proxy.forget();
    const report = await stage.pull({ there: [], exit: 0 });
    const { id } = await staged.wordpress
      .php(`echo json_encode(['id' => get_page_by_path('n37', OBJECT, 'post')->ID]);`)
      .then((json) => JSON.parse(json) as { id: number });
    expect(stage.desk.drafts).toHaveLength(111);
    expect(told(report)).toEqual([
      `post-unreadable: post ${id}: cannot be read there and stays as it is: The site answered with JSON that breaks off.`,
    ]);
    const sizes = pageSizes();
    expect([100, 10, 1].map((size) => sizes.includes(size))).toEqual([true, true, true]);
    expect(sizes.filter((size) => size === 1).length).toBeLessThan(20);
  });

  it('is named by its place where not even its id comes, and is never taken for deleted', async () => {
    await publish(12);
    await stage.pull({ exit: 0 });
    await withPlugin(breakingPost('n7'));
    stage.desk.edit('n3.md', /^3$/m, '3, edited');
    const before = stage.desk.text('n7.md');
    const report = await stage.sync(
      { there: ['update post n3: content'], exit: 0 },
      { full: true, delete: true },
    );
    expect(told(report).join('\n')).toMatch(/\(post, number \d+ by id\)/);
    expect(told(report).join('\n')).toMatch(/n7\.md: cannot be read there and stays as it is/);
    expect(stage.desk.text('n7.md')).toBe(before);
    stage.desk.edit('n7.md', /^7$/m, '7, edited');
    const waits = await stage.sync({ there: [], exit: 1 }, { full: true, delete: true });
    expect(told(waits).join('\n')).toMatch(
      /n7\.md: post \d+ cannot be read there, so what is to change waits/,
    );
    await staged.wordpress.removePlugin('host');
    await stage.sync({ there: ['update post n7: content'], exit: 0 });
    await stage.quiet();
  });

  it('and repeats page 1: all posts come, each once', async () => {
    await publish(105);
    staged.proxy.misbehave(repeatedFirstPage());
    await stage.pull({ there: [], exit: 0 });
    expect(stage.desk.drafts).toHaveLength(105);
    await stage.quiet();
  });

  it('and blocks PUT and DELETE: a removal goes as POST with X-HTTP-Method-Override', async () => {
    await publish(2);
    await stage.pull({ exit: 0 });
    staged.proxy.misbehave(blockedMethods());
    staged.proxy.forget();
    stage.desk.remove('n1.md');
    await stage.run({ direction: 'sync', delete: true });
    const removals = staged.proxy.requests().filter((request) => writes(request));
    expect(removals.map(({ method, headers }) => [method, headers['x-http-method-override']])).toEqual([
      ['DELETE', undefined],
      ['POST', 'DELETE'],
    ]);
    expect(await stage.hand.posts()).toHaveLength(1);
    await stage.quiet();
  });

  it.each([
    ['a PHP warning before the JSON', { kind: 'warning' }],
    ['a PHP warning that took the headers with it', { kind: 'warning', lostHeaders: true }],
  ] as const)('and sends %s: each write counts, and once', async (_name, fault) => {
    staged.proxy.misbehave(always(fault, rest));
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    await stage.sync({ there: ['create post one'], exit: 0 });
    await stage.quiet();
    stage.desk.edit('one.md', 'First.', 'Second.');
    await stage.sync({ there: ['update post one: content'], exit: 0 });
    expect((await stage.hand.posts()).map(({ slug }) => slug)).toEqual(['one']);
    expect(await stage.hand.content('one')).toBe(paragraph('Second.'));
  });

  it.each([
    ['HTML with status 200 in place of the API', { kind: 'html' }],
    ['a firewall that answers 403', { kind: 'status', status: 403 }],
  ] as const)(
    'shows %s: nothing is written on either side, and the next run goes on',
    async (_name, fault) => {
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
      const before = stage.desk.everything();
      staged.proxy.misbehave(always(fault, (request) => !isHand(request)));
      await expect(stage.sync()).rejects.toThrow(SiteUnreachable);
      expect(stage.desk.everything()).toEqual(before);
      staged.proxy.misbehave();
      await stage.sync({ there: ['create post one'], exit: 0 });
    },
  );

  it('and lets us read but not write: each post says so, and goes out once the firewall lets it', async () => {
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    staged.proxy.misbehave(always({ kind: 'status', status: 403 }, writes));
    const report = await stage.run({ direction: 'sync' });
    expect(report.exitCode).toBe(1);
    expect(told(report).join()).toContain('403');
    staged.proxy.misbehave();
    await stage.run({ direction: 'sync' });
    await stage.quiet();
    expect((await stage.hand.posts()).map(({ slug }) => slug)).toEqual(['one']);
  });

  it('strips the Authorization header: the sign-in is refused, and nothing is taken for gone', async () => {
    await publish(2);
    await stage.pull({ exit: 0 });
    const before = stage.desk.everything();
    staged.proxy.misbehave((request) =>
      isHand(request) ? undefined : { kind: 'strip', header: 'authorization' },
    );
    const wrong = await stage.sync(undefined, { delete: true }).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(SignInRefused);
    expect((wrong as SignInRefused).hint).toContain('galley doctor');
    expect(stage.desk.everything()).toEqual(before);
  });

  it('shows its REST API to users only: to us it is a site as any other', async () => {
    await withPlugin(restForUsersOnly);
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    await stage.sync({ there: ['create post one'], exit: 0 });
    await stage.quiet();
  });

  it('closes for maintenance: the run ends with the time to come back, and the next one goes on', async () => {
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    await staged.wordpress.php(closeForMaintenance);
    const reopen = () => staged.wordpress.php(openAfterMaintenance);
    onTestFinished(async () => void (await reopen()));
    const ended = await stage.sync().catch((error: unknown) => error);
    expect(ended).toBeInstanceOf(SiteUnreachable);
    expect((ended as SiteUnreachable).retryAt! - Date.now()).toBeGreaterThan(500_000);
    await reopen();
    await stage.sync({ there: ['create post one'], exit: 0 });
  });

  it('closes for maintenance between reading and writing: nothing is made twice', async () => {
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    const closed = { kind: 'status', status: 503, retryAfter: 600, code: 'wp_die' } as const;
    staged.proxy.misbehave(always(closed, writes));
    const ended = await stage.sync().catch((error: unknown) => error);
    expect(ended).toBeInstanceOf(SiteUnreachable);
    staged.proxy.misbehave();
    await stage.run({ direction: 'sync' });
    await stage.quiet();
    expect((await stage.hand.posts()).map(({ slug }) => slug)).toEqual(['one']);
  });

  it('has plain permalinks: an ordinary case', async () => {
    await staged.wordpress.setPermalinks('');
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'See [two](two.md).');
    stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish', 'Text.');
    await stage.sync({ exit: 0 });
    const one = await staged.wordpress.php(`echo get_page_by_path('one', OBJECT, 'post')->post_content;`);
    expect(one).toMatch(/href="http:\/\/[^"]+\?p=\d+"/);
    await stage.quiet();
  });

  it('speaks German: so does the navigation of a series, to an administrator and to an author', async () => {
    // A catalogue of one text: WordPress takes only a language that is there, and before 6.5 dies of one without any.
    await staged.wordpress.php(`wp_mkdir_p(WP_LANG_DIR);
      file_put_contents(WP_LANG_DIR . '/de_DE.mo',
        pack('V11', 0x950412de, 0, 1, 28, 36, 0, 44, 1, 44, 1, 46) . "a\\0b\\0");`);
    await staged.wordpress.php(`update_option('WPLANG', 'de_DE');`);
    onTestFinished(async () => void (await staged.wordpress.php(`unlink(WP_LANG_DIR . '/de_DE.mo');`)));
    const parts = async (place: Stage, letter: string): Promise<void> => {
      for (const part of [1, 2])
        place.desk.draft(
          `${letter}${part}.md`,
          `title: ${letter}${part}\nslug: ${letter}${part}\nstatus: publish\nseries: Reise ${letter}\npart: ${part}`,
          'Text.',
        );
      await place.sync({ exit: 0 });
      expect(await stage.hand.content(`${letter}1`)).toContain(`Teil 1 von 2 der Serie`);
      expect(await stage.hand.content(`${letter}1`)).toContain('Weiter: ');
      await place.quiet();
    };
    await parts(stage, 'a');
    const { username, applicationPassword: appPassword } = await staged.wordpress.addUser('author');
    const { connectSite } = await import('../../src/wordpress/connect.js');
    const connect = () => connectSite({ url: staged.proxy.url, username, appPassword });
    await parts(openStage({ ...staged.stageSite(), connect }), 'b');
  });
});
