import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findUpwards } from './find-upwards.js';

/**
 * Sees to it that git leaves a file in `folder` alone (`.env` when not named), now or when a repository is made there:
 * `added` a line to `folder/.gitignore`, or found it `already` there or in a `.gitignore` above.
 */
export async function ignoreInGit(folder: string, name = '.env'): Promise<'added' | 'already'> {
  const patterns = patternsFor(name);
  const git = findUpwards('.git', folder);
  const top = git ? path.dirname(git) : folder;
  for (let at = folder; ; at = path.dirname(at)) {
    const lines = (await textOf(path.join(at, '.gitignore'))).split(/\r?\n/);
    // `/.env` means only the one that stands beside that file.
    if (lines.some((line) => patterns.has(line.trim()) && (at === folder || !line.startsWith('/'))))
      return 'already';
    if (at === top) break;
  }
  const file = path.join(folder, '.gitignore');
  const text = await textOf(file);
  await appendFile(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${name}\n`);
  return 'added';
}

function patternsFor(name: string): ReadonlySet<string> {
  const plain = [name, `/${name}`, `**/${name}`];
  if (!name.startsWith('.env')) return new Set(plain);
  return new Set([...plain, '.env*', name === '.env' ? '*.env' : '.env.*']);
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
