import type { DraftPath } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import type { DraftIdentity } from './identify-draft.js';

/** A draft and what it says it is. */
export interface IdentifiedDraft {
  readonly path: DraftPath;
  readonly look: DraftIdentity;
}

/**
 * One error for each file that shares its id with another or, without an id, its type, parent and slug: none of them
 * can be told from the others.
 */
export function duplicateDrafts(drafts: readonly IdentifiedDraft[]): readonly Problem[] {
  const keys = drafts.map(({ look }) => keyOf(look)).filter((key) => key !== undefined);
  if (new Set(keys).size === keys.length) return [];
  const first = new Map<string | number, IdentifiedDraft>();
  const groups = new Map<string | number, IdentifiedDraft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft.look);
    if (key === undefined) continue;
    const before = first.get(key);
    if (!before) first.set(key, draft);
    else groups.set(key, [...(groups.get(key) ?? [before]), draft]);
  }
  return [...groups.values()].flatMap(problemsOf);
}

function keyOf({ id, type, slug, parent = '' }: DraftIdentity): string | number | undefined {
  if (id !== undefined) return id;
  return slug === undefined ? undefined : `${type}\n${parent}\n${slug}`;
}

function problemsOf(group: readonly IdentifiedDraft[]): readonly Problem[] {
  const paths = group.map(({ path }) => path).toSorted();
  return group.map(({ path, look: { id, slug } }) => {
    const others = paths.filter((other) => other !== path).join(', ');
    const same = id === undefined ? `slug ${slug ?? ''}` : `id ${id}`;
    const hint =
      id === undefined
        ? 'Give one of them another slug.'
        : 'If one is a copy, take the `id` and `slug` lines out of it; if it is left over, delete it.';
    const code = id === undefined ? 'slug-twice' : 'id-twice';
    return { code, message: `${path} has the same ${same} as ${others}`, hint, path, severity: 'error' };
  });
}
