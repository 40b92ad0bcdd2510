import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { FileChanges, type Wake } from '../../../../src/cli/watch/file-changes.js';
import { temporaryFolder } from '../temporary-folder.js';

const quiet = 150;
/** Long enough that nothing more comes of a save. */
const settled = 4 * quiet;

let folder: string;
let changes: FileChanges;
let stop: AbortController;
const at = (...names: readonly string[]): string => path.join(folder, ...names);

beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFile(at('kite.md'), 'It flies.');
  changes = new FileChanges(folder, quiet);
  stop = new AbortController();
  onTestFinished(() => changes.close());
});

const next = (within: number): Promise<Wake> => changes.next(Date.now() + within, stop.signal);

/** How editors save. */
const saves: readonly (readonly [editor: string, save: () => Promise<void>])[] = [
  [
    'writes in place, in two steps',
    async () => {
      await writeFile(at('kite.md'), '');
      await wait(quiet / 2);
      await appendFile(at('kite.md'), 'It soars.');
    },
  ],
  [
    'writes beside it and renames (VS Code, gedit)',
    async () => {
      await writeFile(at('.kite.md.swp'), 'It soars.');
      await rename(at('.kite.md.swp'), at('kite.md'));
    },
  ],
  [
    'moves the old one away and writes a new one (vim)',
    async () => {
      await rename(at('kite.md'), at('kite.md~'));
      await writeFile(at('kite.md'), 'It soars.');
      await rm(at('kite.md~'));
    },
  ],
  [
    'takes it away and comes back (some cloud folders)',
    async () => {
      await rm(at('kite.md'));
      await wait(quiet / 2);
      await writeFile(at('kite.md'), 'It soars.');
    },
  ],
];

describe('a folder that is watched', () => {
  test.each(saves)('wakes once for an editor that %s', async (_name, save) => {
    const woken = next(10_000);
    await save();
    expect(await woken).toBe('files');
    expect(await next(settled)).toBe('time');
  });

  test('hears the second save of a file that was replaced by a rename', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const woken = next(10_000);
      await writeFile(at('other.tmp'), `It soars ${turn}.`);
      await rename(at('other.tmp'), at('kite.md'));
      expect(await woken).toBe('files');
      await next(settled);
    }
  });

  test('waits until a burst is over', async () => {
    const began = Date.now();
    const woken = next(10_000);
    for (let turn = 0; turn < 6; turn += 1) {
      await appendFile(at('kite.md'), '.');
      await wait(quiet / 2);
    }
    expect(await woken).toBe('files');
    expect(Date.now() - began).toBeGreaterThan(3 * quiet);
    expect(await next(settled)).toBe('time');
  });

  test('hears what happens in new folders, renamed and deep ones', async () => {
    await mkdir(at('2026', 'may'), { recursive: true });
    expect(await next(10_000)).toBe('files');
    await next(settled);
    await writeFile(at('2026', 'may', 'moon.md'), 'Full.');
    expect(await next(10_000)).toBe('files');
    await next(settled);
    await rename(at('2026'), at('2027'));
    expect(await next(10_000)).toBe('files');
    await next(settled);
    await writeFile(at('2027', 'may', 'moon.md'), 'New.');
    expect(await next(10_000)).toBe('files');
  });

  test('hears nothing of dot files and dot folders, and comes back at its time', async () => {
    await mkdir(at('.galley'));
    await writeFile(at('.galley', 'lock'), '1');
    await writeFile(at('.kite.md.swp'), '1');
    expect(await next(settled)).toBe('time');
  });

  test('stops at once when asked to', async () => {
    const woken = next(60_000);
    stop.abort('SIGTERM');
    expect(await woken).toBe('stop');
  });
});
