import type { Folder } from '../../index.js';
import { UsageError } from '../usage-error.js';
import { nearest } from './nearest.js';

/** Throws a UsageError for a name that no draft of the folder has, as path, id or slug: a push of nothing is no success. */
export async function refuseUnknown(folder: Folder, named: readonly string[]): Promise<void> {
  if (named.length === 0) return;
  const known = await namesHere(folder);
  const unknown = named.find((name) => !known.has(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, [...known]);
  throw new UsageError(`No draft here has the path, slug or id ${unknown}.`, {
    code: 'no-such-draft',
    hint: near ? `Did you mean ${near}?` : 'galley status lists the drafts that have changed.',
  });
}

async function namesHere(folder: Folder): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const { id, slug } of await folder.summaries()) names.add(String(id)).add(slug);
  for (const { path, id } of (await folder.scan()).files) {
    names.add(path);
    if (id !== undefined) names.add(String(id));
    // A slug that was edited since, or never pushed, stands only in the file.
    const draft = await folder.readDraft(path, 'UTC');
    if (draft && 'fields' in draft && draft.fields.slug !== undefined) names.add(draft.fields.slug);
  }
  return names;
}
