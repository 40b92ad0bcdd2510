import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { hasCode, pathError } from './error-code.js';
import type { DraftPath } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import { temporaryName } from './replace-file.js';

/** Everything in the folder that is not hidden. */
export interface FolderWalk {
  /** Of files, in NFC. */
  readonly paths: readonly DraftPath[];
  /** The names that the file system has for paths, where it keeps another form (some keep NFD). */
  readonly names: ReadonlyMap<DraftPath, string>;
  /** Links: never followed, so that no file is found twice and none outside. */
  readonly links: readonly string[];
  /** What a killed run left of its writing. */
  readonly temporaries: readonly string[];
  readonly problems: readonly Problem[];
}

type Collected = {
  readonly paths: DraftPath[];
  readonly names: Map<DraftPath, string>;
  /** All paths, from the first name on that is not its own path: before, no two files can have one. */
  seen?: Set<DraftPath>;
  readonly links: string[];
  readonly temporaries: string[];
  readonly problems: Problem[];
};

/**
 * Walks the folder, hidden folders, `node_modules` and those that `isIgnored` names left out. In one go: asking the
 * file system through the thread pool takes four times as long.
 * @param isIgnored asked with a path that ends in `/` for a folder
 */
export function walkFolder(root: string, isIgnored: (path: string) => boolean): FolderWalk {
  const collected: Collected = { paths: [], names: new Map(), links: [], temporaries: [], problems: [] };
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(root, folder, collected)) {
      const name = folder + entry.name;
      if (temporaryName.test(entry.name)) collected.temporaries.push(name);
      else if (entry.name.startsWith('.')) continue;
      else if (entry.isSymbolicLink()) collected.links.push(name);
      else if (entry.isFile()) addFile(collected, name);
      else if (entry.isDirectory() && entry.name !== 'node_modules' && !isIgnored(`${name}/`))
        folders.push(`${name}/`);
    }
  }
  return collected;
}

function entriesOf(root: string, folder: string, { problems }: Collected): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    // The drafts folder itself has to be readable; one that vanished meanwhile holds nothing.
    if (folder !== '' && hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    const reason = pathError(error);
    if (folder === '' || reason === undefined) throw error;
    const path = folder.slice(0, -1);
    const hint = 'Let your user read it, or name it in .galleyignore.';
    problems.push({
      code: 'unreadable',
      message: `${path} cannot be read: ${reason}`,
      hint,
      path,
      severity: 'error',
    });
    return [];
  }
}

function addFile(collected: Collected, name: string): void {
  const { paths, names, problems } = collected;
  const path = name.normalize('NFC') as DraftPath;
  if (path !== name) collected.seen ??= new Set(paths);
  if (collected.seen?.has(path)) {
    const message = `Two files are called ${path}, once in composed and once in decomposed letters`;
    problems.push({ code: 'name-twice', message, hint: 'Rename one of them.', path, severity: 'error' });
    return;
  }
  collected.seen?.add(path);
  paths.push(path);
  if (path !== name) names.set(path, name);
}
