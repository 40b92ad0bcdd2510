import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { capturedRun, type CapturedRun } from './captured-run.js';
import { temporaryFolder } from './temporary-folder.js';

let cwd: string;

beforeEach(async () => {
  cwd = await temporaryFolder();
  await mkdir(path.join(cwd, 'drafts'));
});

describe('galley series', () => {
  test('lists parts, their status and the links that wait', async () => {
    await draft('boat.md', 'title: Boat\nstatus: publish\nseries: Ferry\npart: 1', '[next](rain.md)');
    await draft('rain.md', 'title: Rain\nstatus: draft\nseries: Ferry\npart: 2');
    const { code, out } = await galley('list');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Ferry',
      'Part  Status   Draft    Waits for',
      '1     publish  boat.md  rain.md',
      '2     draft    rain.md',
    ]);
  });

  test('finds an old series in its titles, and writes it only when asked', async () => {
    await draft('one.md', 'title: "Fond Memories Part 1: Magnetic Rose"\nstatus: publish');
    await draft('two.md', 'title: "Fond Memories Part 2: Stink Bomb"\nstatus: publish');
    const proposed = await galley('infer');
    expect(proposed.out).toMatch(/^Fond Memories\nPart {2}Draft {3}Says\n1 {5}one\.md {2}its title\n/);
    expect(await text('two.md')).not.toContain('series');
    expect((await galley('infer', '--write')).out).toContain('Written. Next: galley sync');
    expect(await text('two.md')).toContain('series: Fond Memories\npart: 2');
  });

  test('begins a page of a series, once', async () => {
    expect(await galley('page', 'Fond Memories')).toEqual({
      code: 0,
      out: 'drafts/pages/fond-memories.md\n',
      err: '',
    });
    expect(await text('pages/fond-memories.md')).toContain('type: page');
    const again = await galley('page', 'Fond Memories');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('drafts/pages/fond-memories.md: error:');
  });

  test('says so when there is none', async () => {
    expect((await galley('list')).out).toContain('There is no series');
    expect((await galley('infer')).out).toContain('No title and no link points to a series.');
  });
});

function galley(...words: string[]): Promise<CapturedRun> {
  return capturedRun(['series', ...words], { cwd });
}

async function draft(name: string, frontMatter: string, body = 'Text.'): Promise<void> {
  await writeFile(path.join(cwd, 'drafts', name), `---\n${frontMatter}\n---\n\n${body}\n`);
}

function text(name: string): Promise<string> {
  return readFile(path.join(cwd, 'drafts', name), 'utf8');
}
