import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

const browserPath = '/usr/bin/chromium';
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let wordPress: TestWordPress;
let proxy: FaultyProxy;
let home: string;

beforeAll(async () => {
  wordPress = await startWordPress();
  proxy = await startFaultyProxy(wordPress.url);
}, 120_000);

afterAll(async () => {
  await proxy?.stop();
  await wordPress?.stop();
});

beforeEach(async () => {
  home = await temporaryFolder();
  const { username, applicationPassword } = wordPress;
  const lines = [
    `WP_URL=${proxy.url}`,
    `WP_USERNAME=${username}`,
    `WP_APP_PASSWORD="${applicationPassword}"`,
  ];
  await writeFile(path.join(home, '.env'), `${lines.join('\n')}\n`, { mode: 0o600 });
  await mkdir(path.join(home, 'drafts/img'), { recursive: true });
  await writeFile(path.join(home, 'drafts/img/dot.png'), Buffer.from(pixel, 'base64'));
});

describe('preview of a public post', () => {
  test('serves the edit with the block styles of the site, and writes nothing there', async () => {
    await publicDraft();
    await edit('Not for the world yet.');
    proxy.forget();
    const shown = await serving(['preview', 'rose']);
    const page = await fetched(shown.address);
    expect(page.body).toContain('<p>Not for the world yet.</p>');
    expect(page.body).toContain('<img src="img/dot.png" alt="A dot"/>');
    expect((await fetched(new URL('img/dot.png', shown.address).href)).type).toBe('image/png');
    const { body: css } = await fetched(new URL('.galley/styles.css', shown.address).href);
    expect(css).toContain('.wp-block-gallery');
    expect(css).toContain('--wp--preset--');
    await edit('Saved again.');
    expect((await fetched(shown.address)).body).toContain('<p>Saved again.</p>');
    expect(await shown.end()).toBe(0);
    expect(proxy.requests().length).toBeGreaterThan(0);
    expect(proxy.writes()).toEqual([]);
    expect(await (await fetch(`${wordPress.url}/rose/`)).text()).toContain('In the world.');
  });

  test('is known only to who has its address, under no other host name, and only on this machine', async () => {
    await publicDraft();
    const shown = await serving(['preview', 'drafts/rose.md', '--print']);
    const address = new URL(shown.address);
    expect(address.hostname).toBe('127.0.0.1');
    expect(shown.out()).toBe(`${shown.address}\n`);
    expect(address.pathname).toMatch(/^\/[\w-]{22}\/rose\.md$/);
    const missing = [
      '/rose.md',
      '/',
      `${address.pathname}/../../.env`,
      address.pathname.replace('rose.md', '.galley/site.json'),
    ];
    for (const name of missing) expect((await fetched(new URL(name, address).href)).status).toBe(404);
    expect((await fetched(shown.address, { host: 'evil.example' })).status).toBe(404);
    expect((await fetch(shown.address, { method: 'POST' })).status).toBe(404);
    await shown.end();
  });
});

describe('preview of a post that is not public', () => {
  test('pushes it as a draft and prints the address of its preview', async () => {
    await draft('later.md', 'title: Later\nslug: later\nstatus: publish', 'Soon.');
    const { code, out } = await galley(['preview', 'later', '--print']);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^http\S+\?p=\d+&preview=true\n$/) as string,
    });
    expect((await fetch(`${wordPress.url}/later/`)).status).toBe(404);
    expect(await readFile(path.join(home, 'drafts/later.md'), 'utf8')).toContain('status: publish');
    expect((await galley(['status', 'later'])).out).toMatch(/later\.md +status/);
  });

  test('is exit code 2 for a name that no draft has', async () => {
    await draft('later.md', 'title: Later\nslug: later\nstatus: draft', 'Soon.');
    expect(await galley(['preview', 'drafts/nothing.md'])).toMatchObject({ code: 2 });
    const { code, err } = await galley(['preview', 'lateer']);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean later') as string,
    });
  });
});

test('publish that is answered with no leaves file and site as they were; with yes it says when, and in which zone', async () => {
  await draft('shown.md', 'title: Shown\nslug: shown\nstatus: draft', 'To the world.');
  const file = path.join(home, 'drafts/shown.md');
  const before = await readFile(file, 'utf8');
  const asked = (keys: string) =>
    capturedRun(['publish', 'shown', '--at', '2031-04-10 18:30'], {
      cwd: home,
      columns: 80,
      answers: [['Go on? (y/N)', keys]],
    });
  proxy.forget();
  expect(await asked('n\r')).toMatchObject({ code: 0, out: 'Nothing was written.\n' });
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(proxy.writes()).toEqual([]);
  const { code, out } = await asked('y\r');
  expect(code).toBe(0);
  expect(out).toContain('It goes live Thursday, 10 April 2031 at 18:30 (');
  expect(await readFile(file, 'utf8')).toContain('status: publish\n');
});

describe.skipIf(!existsSync(browserPath))('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  test('runs no script, however a draft brings one, and looks as the site does', async () => {
    await publicDraft();
    await edit(hostile);
    const shown = await serving(['preview', 'rose']);
    const page = await browser.newPage({ viewport: { width: 900, height: 1100 } });
    const asked: string[] = [];
    page.on('requestfinished', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'csp') asked.push(request.url());
    });
    await page.goto(shown.address);
    await page.waitForTimeout(300);
    expect(await page.title()).toBe('Rose');
    expect(await page.evaluate(() => document.body.dataset['ran'])).toBeUndefined();
    expect(await page.evaluate(() => window.origin)).toBe('null');
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((url) => !url.startsWith('http://127.0.0.1:'))).toEqual([]);
    expect(await widthsOfColumns(page)).toMatchObject([expect.any(Number), expect.any(Number)]);
    expect(await page.evaluate(() => document.querySelector('img')?.naturalWidth)).toBe(1);
    if (process.env['GALLEY_SCREENSHOT']) await page.screenshot({ path: process.env['GALLEY_SCREENSHOT'] });
    await page.click('a[href="other.md"]');
    expect(await page.title()).toBe('Other');
    await page.close();
    await shown.end();
  });
});

/** The two columns stand side by side. */
async function widthsOfColumns(page: Page): Promise<number[]> {
  const boxes = await page.$$eval('.wp-block-column', (columns) =>
    columns.map((column) => column.getBoundingClientRect()).map(({ top, width }) => ({ top, width })),
  );
  expect(boxes[0]!.top).toBe(boxes[1]!.top);
  return boxes.map(({ width }) => width);
}

const hostile = `A post with *everything*.

![A dot](img/dot.png){width=120 height=80}

See [the other](other.md). <b onmouseover="document.body.dataset.ran = 1">x</b>

> Type is what meaning looks like.
>
> — A printer

<script>document.body.dataset.ran = 1</script>
<img src="nothing.png" onerror="document.body.dataset.ran = 1">
<iframe src="https://evil.example/"></iframe>
<base href="https://evil.example/">
<link rel="stylesheet" href="https://evil.example/x.css">

<!-- wp:columns -->
<div class="wp-block-columns"><!-- wp:column -->
<div class="wp-block-column"><!-- wp:paragraph -->
<p>On the left.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:column -->

<!-- wp:column -->
<div class="wp-block-column"><!-- wp:paragraph -->
<p>On the right.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:column --></div>
<!-- /wp:columns -->

<!-- wp:latest-posts /-->

| Face | Size |
| :--- | ---: |
| Garamond | 12 |

https://vimeo.com/1234

[Order](https://press.test/order){.button}

Ink[^1].

[^1]: Made of soot.
`;

async function publicDraft(): Promise<void> {
  await draft('rose.md', 'title: Rose\nslug: rose\nstatus: publish', 'In the world.');
  await draft('other.md', 'title: Other\nslug: other\nstatus: publish', 'Another.');
  await galley(['push', 'rose']);
  expect(await (await fetch(`${wordPress.url}/rose/`)).text()).toContain('In the world.');
}

async function draft(name: string, front: string, body: string): Promise<void> {
  await writeFile(path.join(home, 'drafts', name), `---\n${front}\n---\n\n${body}\n`);
}

async function edit(body: string): Promise<void> {
  const file = path.join(home, 'drafts/rose.md');
  const front = (await readFile(file, 'utf8')).split('---\n')[1]!;
  await writeFile(file, `---\n${front}---\n\n${body}\n\n![A dot](img/dot.png)\n`);
}

const galley = (words: readonly string[]) => capturedRun(words, { cwd: home });

/** A command that serves until Ctrl-C. */
async function serving(words: readonly string[]) {
  const stop = new AbortController();
  let out = '';
  const code = runCli({
    words,
    cwd: home,
    env: { BROWSER: 'none' },
    input: new PassThrough(),
    out: { write: (text: string) => void (out += text) },
    err: { write: () => undefined },
    signal: stop.signal,
  });
  const address = await vi.waitFor(
    () => {
      expect(out).toMatch(/^http:\S+\n/);
      return out.trim();
    },
    { timeout: 60_000 },
  );
  const end = (): typeof code => {
    stop.abort('SIGINT');
    return code;
  };
  return { address, out: () => out, end };
}

function fetched(
  url: string,
  headers: Record<string, string> = {},
): Promise<{
  readonly status?: number | undefined;
  readonly type?: string | undefined;
  readonly body: string;
}> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (more: string) => (body += more));
      response.on('end', () =>
        resolve({ status: response.statusCode, type: response.headers['content-type'], body }),
      );
    }).on('error', reject);
  });
}
