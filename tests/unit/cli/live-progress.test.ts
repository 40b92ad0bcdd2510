import { describe, expect, test } from 'vitest';
import { liveProgress } from '../../../src/cli/output/live-progress.js';
import { createScreen } from '../../../src/cli/output/screen.js';

describe('progress', () => {
  test('is one line that changes in place on a terminal, and is wiped away at the end', () => {
    const { progress, clock, written } = watched({ columns: 80 });
    progress.step('reading posts', 1, 300);
    clock.now += 100;
    progress.step('reading posts', 90, 300);
    progress.end();
    expect(written()).toBe('\r\u001b[2Kreading posts 1/300 …\r\u001b[2Kreading posts 90/300 …\r\u001b[2K');
  });

  test('is painted at most every 80 milliseconds', () => {
    const { progress, written } = watched({ columns: 80 });
    for (let done = 0; done < 1000; done++) progress.step('reading posts', done, 1000);
    expect(written()).toBe('\r\u001b[2Kreading posts 0/1000 …');
  });

  test('is a line a phase, and one every five seconds, in a log', () => {
    const { progress, clock, written } = watched({});
    progress.step('reading posts', 0, 0);
    clock.now += 4000;
    progress.step('reading posts', 10, 0);
    clock.now += 1000;
    progress.step('reading posts', 20, 40);
    progress.step('writing', 1, 2);
    progress.end();
    expect(written()).toBe('reading posts …\nreading posts 20/40 …\nwriting 1/2 …\n');
  });

  test('is never wider than the terminal, and passes no control character on', () => {
    const { progress, written } = watched({ columns: 40 });
    progress.step(`reading \u001b[2J${'long '.repeat(20)}`, 1, 2);
    expect(written().slice('\r\u001b[2K'.length)).toBe(`reading ${'long '.repeat(6)}…`);
  });

  test('says details only when they are asked for, nothing when quiet', () => {
    const loud = watched({ verbose: true });
    loud.progress.detail('GET /wp-json');
    expect(loud.written()).toBe('GET /wp-json\n');
    const quiet = watched({ quiet: true });
    quiet.progress.step('reading posts', 1, 2);
    quiet.progress.detail('GET /wp-json');
    quiet.progress.end();
    expect(quiet.written()).toBe('');
  });
});

function watched({
  columns,
  verbose = false,
  quiet = false,
}: {
  columns?: number;
  verbose?: boolean;
  quiet?: boolean;
}) {
  let text = '';
  const clock = { now: 1_000_000 };
  const stream = { ...(columns && { isTTY: true, columns }), write: (more: string) => (text += more) };
  const screen = createScreen(stream, { env: { NO_COLOR: '1' } });
  return {
    progress: liveProgress(screen, { verbose, quiet, now: () => clock.now }),
    clock,
    written: () => text,
  };
}
