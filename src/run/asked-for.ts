import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import type { RunOptions } from '../model/run-options.js';
import { isSelected } from '../sync/plan/selected.js';
import { authorsNamed, categoriesNamed } from '../sync/plan/narrowed.js';
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

/** Words of a narrowed run that mean nobody and nothing on the site. */
export function unknownNarrowing(world: World): readonly Problem[] {
  const { author, category } = world.options.narrowing ?? {};
  const noAuthor = author !== undefined && authorsNamed(author, world).size === 0;
  const noCategory = category !== undefined && categoriesNamed(category, world).length === 0;
  return [
    ...(noAuthor
      ? [meansNothing(`${author} is no author of this site`, 'name a user by slug or name, or say me')]
      : []),
    ...(noCategory
      ? [meansNothing(`${category} is no category of this site`, 'galley terms list shows them')]
      : []),
  ];
}

function meansNothing(message: string, hint: string): Problem {
  return { code: 'name-unknown', message, hint, severity: 'error' };
}

function unknown(name: string): Problem {
  return {
    code: 'name-unknown',
    message: `${name} is no draft here and no post there`,
    hint: 'name a post by its path, slug or id; galley status lists them',
    severity: 'error',
  };
}
