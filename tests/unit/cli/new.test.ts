import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { capturedRun } from './captured-run.js';
import { temporaryFolder } from './temporary-folder.js';

describe.skipIf(process.platform === 'win32')('galley new --edit', () => {
  const env = { PATH: process.env['PATH'] };
  // An editor with a flag in quotes, which writes into the file that it is given.
  const writes = (text: string): string => `sh -c 'echo "$1" >> "$2"' x "${text}"`;

  test('opens $VISUAL, else $EDITOR, with whatever flags it has', async () => {
    const cwd = await temporaryFolder();
    const words = ['new', "It's a lamp", '--edit'];
    expect(
      await capturedRun(words, { cwd, env: { ...env, VISUAL: writes('by visual'), EDITOR: 'false' } }),
    ).toMatchObject({ code: 0, out: 'drafts/its-a-lamp.md\n' });
    expect(await readFile(path.join(cwd, 'drafts/its-a-lamp.md'), 'utf8')).toContain('by visual\n');
    await capturedRun(['new', 'Two', '--edit'], { cwd, env: { ...env, EDITOR: writes('by editor') } });
    expect(await readFile(path.join(cwd, 'drafts/two.md'), 'utf8')).toContain('by editor\n');
  });

  test('without an editor is exit code 2, and begins nothing', async () => {
    const cwd = await temporaryFolder();
    const { code, err } = await capturedRun(['new', 'Two', '--edit'], { cwd, env });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('VISUAL') as string });
    expect(await readdir(cwd)).toEqual([]);
  });

  test('says that the editor failed, and keeps the draft', async () => {
    const cwd = await temporaryFolder();
    const { code, err } = await capturedRun(['new', 'Two', '--edit'], {
      cwd,
      env: { ...env, EDITOR: 'false' },
    });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('drafts/two.md') as string });
    expect(await readdir(path.join(cwd, 'drafts'))).toContain('two.md');
  });
});
