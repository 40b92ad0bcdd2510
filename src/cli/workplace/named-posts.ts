import { existsSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { nearest } from './nearest.js';
import type { OpenFolder } from './open-folder.js';

/**
 * What a person named, as the engine knows it: a path is made relative to the drafts folder, wherever the person
 * stands; slugs and ids stay. With `mustExist`, a Markdown file that is not there is a UsageError with the nearest name,
 * and a note is one with the line that it lacks.
 */
export async function namedPosts(
  session: Session,
  opened: Pick<OpenFolder, 'root' | 'folder'>,
  { words, mustExist }: { readonly words: readonly string[]; readonly mustExist: boolean },
): Promise<string[]> {
  const named: string[] = [];
  for (const word of words) {
    const inside = pathInside(session.cwd, opened.root, word);
    if (inside === undefined && mustExist && word.endsWith('.md')) throw await noSuchFile(opened.root, word);
    named.push(inside ?? word);
  }
  if (mustExist && named.length > 0) await refuseNotes(opened.folder, named);
  return named;
}

/** A note is never read as a post; who names one means it to be a draft. */
async function refuseNotes(folder: OpenFolder['folder'], named: readonly string[]): Promise<void> {
  const { notes } = await folder.scan();
  const note = notes.find((path) => named.includes(path));
  if (note === undefined) return;
  throw new UsageError(`${note} is a note: its front matter has neither status nor id.`, {
    code: 'note-named',
    hint: 'To make it a draft, let the file begin with these three lines: ---, status: draft, ---',
  });
}

function pathInside(cwd: string, root: string, word: string): string | undefined {
  for (const candidate of [path.resolve(cwd, word), path.resolve(root, word)]) {
    if (!existsSync(candidate)) continue;
    const relative = path.relative(realpathSync(root), realpathSync(candidate));
    if (relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)) {
      return relative.split(path.sep).join('/').normalize('NFC');
    }
  }
  return undefined;
}

async function noSuchFile(root: string, word: string): Promise<UsageError> {
  const files = (await readdir(root, { recursive: true })).filter(
    (name) => /\.md$/.test(name) && !/(^|[/\\])\./.test(name),
  );
  const near = nearest(word, files);
  return new UsageError(`There is no draft ${word}.`, {
    code: 'no-such-draft',
    hint: near ? `Did you mean ${near}?` : 'galley status lists the drafts that have changed.',
  });
}
