import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Terminal } from '../support/terminal.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';

let wordpress: TestWordPress;
let terminal: Terminal;

beforeAll(async () => {
  wordpress = await startWordPress();
}, 120_000);

afterAll(() => wordpress?.stop());

beforeEach(async () => {
  await wordpress.reset();
  terminal = new Terminal();
  onTestFinished(() => terminal.home.discard());
});

describe('bad input', () => {
  test('a wrong password is exit code 5 with what to do, and init then writes nothing', async () => {
    const refused = await terminal.galley(
      ['init', '--url', wordpress.url, '--username', 'admin'],
      'wrong wrong wrong',
    );
    expect(refused).toMatchObject({ code: 5, out: '' });
    expect(refused.err).toMatch(/^galley: .+\n {2}\S/);
    expect(terminal.home.files).toEqual([]);
  });

  test('a host that does not answer, and one that is no WordPress, are exit code 5 with the address', async () => {
    const other = createServer((_request, response) => response.end('<title>Not a blog</title>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    for (const url of ['http://127.0.0.1:9', `http://127.0.0.1:${port}`]) {
      const { code, out } = await terminal.galley(
        ['init', '--json', '--url', url, '--username', 'admin'],
        'x',
      );
      expect(code).toBe(5);
      expect(JSON.parse(out)).toMatchObject({ error: { code: 'site-unreachable' }, exitCode: 5 });
      expect(out).toContain(new URL(url).host);
    }
  });

  test('broken YAML fails that file alone, by line; a waiting link is a warning and exit code 0', async () => {
    terminal.signIn(wordpress);
    terminal.home.draft('drafts/broken.md', 'title: "open\nstatus: publish', 'x');
    terminal.home.draft(
      'drafts/fine.md',
      'title: Fine\nslug: fine-beside-broken\nstatus: publish',
      '[Later](latter.md)',
    );
    const { code, err } = await terminal.galley(['push']);
    expect(code).toBe(1);
    expect(err).toMatch(/^drafts\/broken\.md:\d+: error: .+\n {2}\S/m);
    expect(err).toMatch(/^drafts\/fine\.md(?::\d+)?: warning: .*latter\.md/m);
    expect((await fetch(`${wordpress.url}/fine-beside-broken/`)).status).toBe(200);
    terminal.home.remove('drafts/broken.md');
    expect(await terminal.galley(['push'])).toMatchObject({ code: 0 });
  });

  test('a note that is named to push is exit code 2 with the line to add', async () => {
    terminal.signIn(wordpress);
    terminal.home.write('drafts/shopping.md', '# Milk\n');
    const { code, err } = await terminal.galley(['push', 'drafts/shopping.md']);
    expect(code).toBe(2);
    expect(err).toContain('status: draft');
  });
});
