import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { PassThrough } from 'node:stream';
import { runCli } from '../../src/cli/run-cli.js';
import type { FaultyProxy } from '../support/faulty-proxy.js';
import { startFaultyProxy } from '../support/faulty-proxy.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

let wordPress: TestWordPress;
let proxy: FaultyProxy;
let drafts: string;

beforeAll(async () => {
  wordPress = await startWordPress();
  proxy = await startFaultyProxy(wordPress.url);
}, 120_000);

afterAll(async () => {
  await proxy?.stop();
  await wordPress?.stop();
});

beforeEach(async () => {
  proxy.misbehave();
  drafts = path.join(await temporaryFolder(), 'drafts');
  await mkdir(drafts);
});

interface Event {
  readonly event: string;
  readonly text: string;
  readonly path?: string;
}

/** Starts a watch that is over when the test is; what it said so far, and a way to end it. */
function watching(...words: readonly string[]) {
  const stop = new AbortController();
  const said: Event[] = [];
  const write = (text: string) => void said.push(JSON.parse(text) as Event);
  const code = runCli({
    words: ['watch', '--json', ...words],
    cwd: path.dirname(drafts),
    env: { WP_URL: proxy.url, WP_USERNAME: 'admin', WP_APP_PASSWORD: wordPress.applicationPassword },
    input: new PassThrough(),
    out: { write },
    err: { write: () => undefined },
    signal: stop.signal,
  });
  const end = () => {
    stop.abort('SIGTERM');
    return code;
  };
  onTestFinished(async () => void (await end()));
  const says = (event: string, words: string) =>
    vi.waitFor(
      () => expect(said.find((one) => one.event === event && one.text.includes(words))).toBeDefined(),
      { timeout: 60_000, interval: 50 },
    );
  return { said, says, end };
}

const save = (name: string, text: string): Promise<void> => writeFile(path.join(drafts, name), text);
const draft = (title: string, status: string, body: string): string =>
  `---\ntitle: ${title}\nslug: ${title.toLowerCase()}\nstatus: ${status}\n---\n\n${body}\n`;
const content = (slug: string): Promise<string> =>
  wordPress.php(
    `foreach (get_posts(['name' => '${slug}', 'post_status' => 'any', 'post_type' => 'post']) as $p) echo $p->post_content;`,
  );

describe('galley watch', () => {
  test('pushes a draft once its save has settled, in two steps or by a rename, and ends with 0', async () => {
    const { said, says, end } = watching('--poll', '1h');
    await says('watching', 'drafts');
    await wait(1500);
    await save('kite.md', '---\ntitle: Kite\n');
    await wait(200);
    await save('kite.md', draft('Kite', 'draft', 'It flies.'));
    await says('done', 'kite.md created there');
    expect(await content('kite')).toContain('It flies.');
    expect(said.filter(({ event }) => event === 'trouble')).toEqual([]);

    await wait(1500);
    const text = await readFile(path.join(drafts, 'kite.md'), 'utf8');
    await save('.kite.md.swp', text.replace('flies', 'soars'));
    await rename(path.join(drafts, '.kite.md.swp'), path.join(drafts, 'kite.md'));
    await says('done', 'kite.md updated there');
    expect(await content('kite')).toContain('It soars.');
    await wait(2500);
    expect(await end()).toBe(0);
  });

  test('leaves what readers see alone and says so once; with --live it goes up', async () => {
    await save('moon.md', draft('Moon', 'publish', 'Full.'));
    const first = watching('--poll', '1h');
    await first.says('done', 'moon.md created there');
    await wait(1500);
    await save('moon.md', (await readFile(path.join(drafts, 'moon.md'), 'utf8')).replace('Full', 'New'));
    await first.says('waiting', 'moon.md');
    expect(await content('moon')).toContain('Full.');
    await wait(1500);
    await first.end();
    expect(first.said.filter(({ event }) => event === 'waiting')).toHaveLength(1);

    const second = watching('--live', '--poll', '1h');
    await second.says('done', 'moon.md updated there');
    expect(await content('moon')).toContain('New.');
  });

  test('brings changes of the site at each look', async () => {
    await save('tide.md', draft('Tide', 'publish', 'Low.'));
    const { says } = watching('--poll', '10s');
    await says('done', 'tide.md created there');
    await wordPress.php(
      `$p = get_page_by_path('tide', OBJECT, 'post'); wp_update_post(wp_slash(['ID' => $p->ID, 'post_content' => str_replace('Low', 'High', $p->post_content)]));`,
    );
    await says('done', 'tide.md updated here');
    expect(await readFile(path.join(drafts, 'tide.md'), 'utf8')).toContain('High.');
  });

  test('says once that the site is out of reach or refuses the password, waits, and goes on', async () => {
    proxy.misbehave(() => ({ kind: 'status', status: 403 }));
    const { said, says } = watching('--poll', '10s');
    await says('offline', 'goes on');
    await save('star.md', draft('Star', 'draft', 'Bright.'));
    await wait(3000);
    proxy.misbehave(() => ({ kind: 'strip', header: 'authorization' }));
    await says('sign-in-refused', 'goes on');
    proxy.misbehave();
    await says('back', 'answers again');
    await says('done', 'star.md created there');
    expect(said.filter(({ event }) => event === 'offline')).toHaveLength(1);
  });
});
