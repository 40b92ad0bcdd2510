import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import type { RunOptions } from '../model/run-options.js';
import { isSelected } from '../sync/plan/selected.js';
import type { World } from '../sync/world.js';

/** Of a run that was given names, what concerns them: another file that is broken is not its business. */
export function concerning(problems: readonly Problem[], { only = [] }: RunOptions): readonly Problem[] {
  if (only.length === 0) return problems;
  return problems.filter(({ path }) => path === undefined || only.includes(path));
}

/** Names that mean no post on either side. */
export function unknownNames({ posts }: Plan, { options, summaries }: World): readonly Problem[] {
  const known = (name: string): boolean =>
    posts.some((post) => isSelected(post, [name])) ||
    summaries.some(({ path, id, slug }) => name === path || name === String(id) || name === slug);
  return (options.only ?? []).filter((name) => !known(name)).map(unknown);
}

function unknown(name: string): Problem {
  return {
    code: 'name-unknown',
    message: `${name} is no draft here and no post there`,
    hint: 'name a post by its path, slug or id; galley status lists them',
    severity: 'error',
  };
}
