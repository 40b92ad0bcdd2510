import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../../src/index.js';
import { capturedRun } from './captured-run.js';
import { temporaryFolder } from './temporary-folder.js';

const body = '## A heading\n\nSome *words*.\n';
const blocks = toBlocks(body);

describe('galley convert', () => {
  test('turns standard input into blocks, and back, byte for byte', async () => {
    const there = await capturedRun(['convert', '--to', 'blocks'], { input: body });
    expect(there).toEqual({ code: 0, out: blocks, err: '' });
    const back = await capturedRun(['convert', '--to', 'markdown', '-'], { input: there.out });
    expect(back).toEqual({ code: 0, out: body, err: '' });
  });

  test('takes a draft without its front matter, and needs no configuration', async () => {
    const cwd = await temporaryFolder();
    await writeFile(path.join(cwd, 'a.md'), `---\ntitle: A\nstatus: draft\n---\n\n${body}`);
    expect(await capturedRun(['convert', '--to', 'blocks', 'a.md'], { cwd })).toEqual({
      code: 0,
      out: blocks,
      err: '',
    });
  });

  test('says with --verbose what stays as markup, with its line and why', async () => {
    const input = `${blocks}\n\n<!-- wp:acme/map {"zoom":3} /-->`;
    const { out, err } = await capturedRun(['convert', '--to', 'markdown', '--verbose'], { input });
    expect(out).toContain('<!-- wp:acme/map {"zoom":3} /-->');
    expect(err).toMatch(/^line \d+: acme\/map stays as markup: .+\n$/);
    const { carried } = JSON.parse(
      (await capturedRun(['convert', '--to', 'markdown', '--json'], { input })).out,
    ) as { carried: { block: string }[] };
    expect(carried).toMatchObject([{ block: 'acme/map' }]);
  });

  test('shows no control character on a terminal, and changes nothing for a program', async () => {
    const input = 'a\u001b[31mb\n';
    expect((await capturedRun(['convert', '--to', 'blocks'], { input })).out).toContain('\u001b[31m');
    expect((await capturedRun(['convert', '--to', 'blocks'], { input, columns: 80 })).out).not.toContain(
      '\u001b',
    );
  });

  test('names a file that is not there, and one that is not UTF-8: exit code 2', async () => {
    const cwd = await temporaryFolder();
    await writeFile(path.join(cwd, 'latin.md'), Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65]));
    for (const [file, message] of [
      ['none.md', 'none.md cannot be read (ENOENT).'],
      ['latin.md', 'latin.md is not UTF-8.'],
    ] as const) {
      const { code, out, err } = await capturedRun(['convert', '--to', 'blocks', file], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(message);
    }
  });
});
