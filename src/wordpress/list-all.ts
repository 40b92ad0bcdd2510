import { expectList } from './expect-list.js';
import { inParallel } from './in-parallel.js';
import type { Request } from './routes.js';

/** A list that is small enough to hold whole: its route, made anew for each page, and what it is called in errors. */
export interface SmallList {
  readonly what: string;
  /** A list that a role, a type or a plug-in may withhold: then it is empty. */
  readonly optional?: boolean;
  route(): Request;
}

const withheld: ReadonlySet<number> = new Set([400, 401, 403, 404]);

/** All items of a list, unparsed, in the order of their pages; two requests at once. */
export async function listAll(list: SmallList): Promise<readonly unknown[]> {
  const page = async (
    number: number,
  ): Promise<{ readonly items: readonly unknown[]; readonly pages: number }> => {
    const outcome = await list.route().param({ per_page: 100, page: number }).get();
    if (list.optional && outcome.kind === 'refused' && withheld.has(outcome.status))
      return { items: [], pages: 0 };
    const answer = expectList(outcome, list.what);
    return { items: answer.items, pages: answer.pages ?? 1 };
  };
  const first = await page(1);
  const numbers = Array.from({ length: Math.max(0, first.pages - 1) }, (_, index) => index + 2);
  const rest = await inParallel(numbers, 2, page);
  return [first, ...rest].flatMap(({ items }) => items);
}
