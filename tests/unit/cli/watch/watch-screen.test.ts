import { describe, expect, test } from 'vitest';
import { createSession } from '../../../../src/cli/create-session.js';
import { WatchScreen } from '../../../../src/cli/watch/watch-screen.js';

/** A screen whose two streams are one terminal, or none; what stands on it in the end. */
function screen(flags: { json?: boolean; quiet?: boolean } = {}, isTTY = true) {
  const written: string[] = [];
  const stream = { write: (text: string) => void written.push(text), ...(isTTY && { isTTY, columns: 50 }) };
  const { signal } = new AbortController();
  const around = { words: [], cwd: '/', env: { NO_COLOR: '1' }, input: process.stdin, signal };
  const session = createSession({ ...around, out: stream, err: stream }, flags);
  return { screen: new WatchScreen(session), text: () => written.join('') };
}

/** As a terminal shows it: a carriage return and the erasing of a line take it away. */
const shown = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.slice(line.lastIndexOf('\r\x1b[2K') + 1).replace('\x1b[2K', ''));

describe('the live line', () => {
  test('stands below what happened, and gives way to it', () => {
    const { screen: live, text } = screen();
    live.status('watching drafts');
    expect(shown(text())).toEqual(['watching drafts']);
    live.say({ event: 'done', path: 'kite.md', text: 'kite.md created there' });
    live.status('watching drafts; next look at the site at a quarter past twelve');
    const [first, second] = shown(text());
    expect(first).toMatch(/^\d\d:\d\d:\d\d kite\.md created there$/);
    expect(second).toMatch(/^watching drafts; next look/);
    expect(second!.length).toBeLessThan(50);
    live.wipe();
    expect(shown(text()).at(-1)).toBe('');
  });

  test.each([
    ['where nobody watches', {}, false],
    ['with --quiet', { quiet: true }, true],
    ['with --json', { json: true }, true],
  ] as const)('is left out %s', (_name, flags, isTTY) => {
    const { screen: live, text } = screen(flags, isTTY);
    live.status('watching drafts');
    live.wipe();
    expect(text()).toBe('');
  });

  test('never lets a file name speak to the terminal', () => {
    const { screen: live, text } = screen({}, false);
    live.say({ event: 'done', path: 'x', text: 'evil\u001b[2J.md created there' });
    expect(text()).not.toContain('\u001b');
  });
});
