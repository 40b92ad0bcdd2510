import type { Conflict } from '../model/conflict.js';
import type { Folder } from '../model/folder.js';
import type { Problem } from '../model/problem.js';

/**
 * Settles a conflict as the writer says; the next sync writes. The base moves then, together with both sides, so that it
 * is always a pair that agreed. `target` is a path, or the id of a post whose file is gone.
 */
export async function resolve(
  { folder }: { readonly folder: Folder },
  target: string,
  resolution: NonNullable<Conflict['resolution']>,
): Promise<Problem | undefined> {
  const conflict = (await folder.conflicts()).find(
    ({ path, id }) => path === target || String(id) === target,
  );
  if (conflict === undefined) return nothingToSettle(target);
  if (conflict.kind === 'slug-taken') return slugMustChange(conflict);
  if (resolution === 'merged' && conflict.kind !== 'both-changed' && conflict.kind !== 'both-created') {
    return {
      ...nothingToSettle(target),
      code: 'no-merge',
      message: `${conflict.message}: there is nothing to merge`,
      hint: 'use --ours or --theirs',
    };
  }
  await folder.writeConflict({ ...conflict, resolution });
  await folder.layTheirs(conflict.path, undefined);
  return undefined;
}

function nothingToSettle(target: string): Problem {
  return {
    code: 'no-conflict',
    message: `${target} is in no conflict that a sync has found`,
    hint: 'galley status shows what is; name the file as it stands there',
    severity: 'error',
  };
}

function slugMustChange({ message, path }: Conflict): Problem {
  return {
    code: 'slug-taken',
    message,
    hint: `edit the slug in ${path} and sync again`,
    path,
    severity: 'error',
  };
}
