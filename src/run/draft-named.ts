import type { Draft } from '../model/draft.js';
import type { Folder } from '../model/folder.js';
import type { Problem } from '../model/problem.js';
import { readDrafts } from './read/read-drafts.js';

/** The draft that a person named by its path, slug or id; a problem that says so when there is none, or when it cannot be read. */
export async function draftNamed(folder: Folder, name: string, timezone: string): Promise<Draft | Problem> {
  const { files } = await folder.scan();
  const likely = files.filter(({ path, id }) => path === name || String(id) === name);
  const { drafts, problems } = await readDrafts(folder, likely.length > 0 ? likely : files, timezone);
  if (likely.length > 0) return drafts[0] ?? problems[0] ?? unknown(name);
  return drafts.find(({ fields }) => fields.slug === name) ?? unknown(name);
}

function unknown(name: string): Problem {
  return {
    code: 'draft-unknown',
    message: `${name} is no draft in this folder`,
    hint: 'name it by its path, its slug or its id; galley status lists them',
    severity: 'error',
  };
}
