import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { namedPosts } from '../../../src/cli/workplace/named-posts.js';
import { openFolder } from '../../../src/index.js';
import { sessionOf } from './session-of.js';
import { temporaryFolder } from './temporary-folder.js';

let folder: string;
let root: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  root = path.join(folder, 'drafts');
  await mkdir(path.join(root, 'fond'), { recursive: true });
  await writeFile(path.join(root, 'fond', 'stink-bomb.md'), '---\nstatus: draft\n---\n');
  await writeFile(path.join(root, 'shopping.md'), '# Milk\n');
  await writeFile(path.join(folder, 'notes.md'), '');
});

async function named(cwd: string, words: readonly string[], mustExist = true): Promise<string[]> {
  const folder = await openFolder(root);
  return namedPosts({ ...sessionOf(), cwd }, { root, folder }, { words, mustExist });
}

describe('what a person names', () => {
  test('is the same draft from wherever they stand', async () => {
    const absolute = path.join(root, 'fond', 'stink-bomb.md');
    expect(await named(folder, ['drafts/fond/stink-bomb.md', absolute])).toEqual(
      Array(2).fill('fond/stink-bomb.md'),
    );
    expect(await named(path.join(root, 'fond'), ['stink-bomb.md'])).toEqual(['fond/stink-bomb.md']);
    expect(await named('/', ['fond/stink-bomb.md'])).toEqual(['fond/stink-bomb.md']);
  });

  test('may lack its .md', async () => {
    expect(await named(folder, ['drafts/fond/stink-bomb', 'fond/stink-bomb'])).toEqual(
      Array(2).fill('fond/stink-bomb.md'),
    );
  });

  test('may be a slug or an id', async () => {
    expect(await named(folder, ['stink-bomb', '812'])).toEqual(['stink-bomb', '812']);
  });

  test('may be a folder, with every draft in it', async () => {
    expect(await named(folder, ['drafts'])).toEqual(['fond/stink-bomb.md']);
    expect(await named(root, ['fond/'])).toEqual(['fond/stink-bomb.md']);
  });

  test('is refused with the nearest name when there is no such file', async () => {
    await expect(named(folder, ['drafts/stink-bmob.md'])).rejects.toMatchObject({
      code: 'no-such-draft',
      hint: `Did you mean ${path.join('fond', 'stink-bomb.md')}?`,
    });
  });

  test('is refused when it is a note, with the line that it lacks', async () => {
    await expect(named(folder, ['drafts/shopping.md'])).rejects.toMatchObject({
      code: 'note-named',
      hint: expect.stringContaining('status: draft') as string,
    });
  });

  test('need not exist where the file itself is what is missing', async () => {
    expect(await named(folder, ['gone.md'], false)).toEqual(['gone.md']);
  });

  test('never leads out of the folder, not by a link either', async () => {
    await symlink(path.join(folder, 'notes.md'), path.join(root, 'out.md'));
    await expect(named(folder, ['notes.md'])).rejects.toMatchObject({ code: 'no-such-draft' });
    await expect(named(folder, ['drafts/out.md'])).rejects.toMatchObject({ code: 'no-such-draft' });
  });
});
