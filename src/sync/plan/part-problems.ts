import type { DraftPath, PostId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import type { InferredNumbers } from '../series/number-parts.js';
import type { World } from '../world.js';
import { newPaths } from './new-paths.js';

/** What is said of parts that come down with a number that the site did not tell: the writer should look. */
export function partProblems(world: World): readonly Problem[] {
  const { inferred, numbers } = world.newParts ?? { inferred: [], numbers: new Map<PostId, number>() };
  if (inferred.length === 0) return [];
  const paths = newPaths(world);
  return inferred.map((one) => asProblem(one, numbers, paths));
}

function asProblem(
  { series, from, ids }: InferredNumbers,
  numbers: ReadonlyMap<PostId, number>,
  paths: ReadonlyMap<PostId, DraftPath>,
): Problem {
  const parts = ids
    .map((id) => ({ part: numbers.get(id) ?? 0, path: paths.get(id) }))
    .toSorted((one, other) => one.part - other.part);
  const shown = parts.slice(0, 5).map(({ part, path }) => `${part} ${path}`);
  const more = parts.length > shown.length ? `, and ${parts.length - shown.length} more` : '';
  const path = parts[0]?.path;
  return {
    code: 'part-inferred',
    message: `the site shows no part numbers of "${series}": numbered by their ${from}: ${shown.join(', ')}${more}`,
    hint: 'correct `part:` where it is another; nothing is sent for it',
    ...(path === undefined ? {} : { path }),
    severity: 'warning',
  };
}
