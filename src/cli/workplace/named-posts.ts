import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Folder } from '../../index.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { nearest } from './nearest.js';
import type { OpenFolder } from './open-folder.js';

type Scan = Awaited<ReturnType<Folder['scan']>>;

/**
 * What a person named, as the engine knows it: a path is made relative to the drafts folder, wherever the person
 * stands, and may lack its `.md`; a folder means every draft in it; slugs and ids stay. With `mustExist`, a Markdown file that is not there is a
 * UsageError with the nearest name, and a note is one with the line that it lacks.
 */
export async function namedPosts(
  session: Session,
  { root, folder }: Pick<OpenFolder, 'root' | 'folder'>,
  { words, mustExist }: { readonly words: readonly string[]; readonly mustExist: boolean },
): Promise<string[]> {
  if (words.length === 0) return [];
  const scan = await folder.scan();
  return words.flatMap((word) => {
    const inside = pathInside(session.cwd, root, word) ?? pathInside(session.cwd, root, `${word}.md`);
    if (inside === undefined) {
      if (mustExist && word.endsWith('.md')) throw noSuchFile(scan, word);
      return [word];
    }
    if (mustExist && scan.notes.some((note) => note === inside)) throw noteNamed(word);
    const below = draftsBelow(scan, inside);
    return below.length > 0 ? below : [inside];
  });
}

/** The path of something inside the drafts folder, '' for the folder itself; undefined when there is no such thing. */
function pathInside(cwd: string, root: string, word: string): string | undefined {
  for (const candidate of [path.resolve(cwd, word), path.resolve(root, word)]) {
    if (!existsSync(candidate)) continue;
    const relative = path.relative(realpathSync(root), realpathSync(candidate));
    if (!relative.startsWith('..') && !path.isAbsolute(relative)) {
      return relative.split(path.sep).join('/').normalize('NFC');
    }
  }
  return undefined;
}

function draftsBelow({ files }: Scan, folder: string): string[] {
  return files
    .map((file): string => file.path)
    .filter((name) => folder === '' || name.startsWith(`${folder}/`));
}

/** A note is never read as a post; who names one means it to be a draft. */
function noteNamed(word: string): UsageError {
  return new UsageError(`${word} is a note: its front matter has neither status nor id.`, {
    code: 'note-named',
    hint: 'To make it a draft, let the file begin with these three lines: ---, status: draft, ---',
  });
}

function noSuchFile({ files, notes }: Scan, word: string): UsageError {
  const near = nearest(word, [...files.map((file) => file.path), ...notes]);
  return new UsageError(`There is no draft ${word}.`, {
    code: 'no-such-draft',
    hint: near ? `Did you mean ${near}?` : 'galley status lists the drafts that have changed.',
  });
}
