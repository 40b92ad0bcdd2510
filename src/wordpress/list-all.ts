import { expectList } from './expect-list.js';
import { inParallel } from '../basics/in-parallel.js';
import type { Request } from './routes.js';

/** A list that is small enough to hold whole: its route, made anew for each page, and what it is called in errors. */
export interface SmallList {
  readonly what: string;
  /** A list that a role, a type or a plug-in may withhold: then it is empty. */
  readonly optional?: boolean;
  route(): Request;
}

interface Page {
  readonly items: readonly unknown[];
  /** Undefined where a cache or a warning of PHP took the header away. */
  readonly pages: number | undefined;
}

const pageSize = 100;
const withheld: ReadonlySet<number> = new Set([400, 401, 403, 404]);

/** All items of a list, unparsed, in the order of their pages; two requests at once. */
export async function listAll(list: SmallList): Promise<readonly unknown[]> {
  const first = await page(list, 1);
  if (first.pages === undefined) return uncounted(list, first);
  const numbers = Array.from({ length: Math.max(0, first.pages - 1) }, (_, index) => index + 2);
  const rest = await inParallel(numbers, 2, (number) => page(list, number));
  return [first, ...rest].flatMap(({ items }) => items);
}

async function page(list: SmallList, number: number): Promise<Page> {
  const outcome = await list.route().param({ per_page: pageSize, page: number }).get();
  const refused = outcome.kind === 'refused' && withheld.has(outcome.status);
  if (refused && (list.optional || number > 1)) return { items: [], pages: 0 };
  return expectList(outcome, list.what);
}

/** One page after the other, as long as they are full. */
async function uncounted(list: SmallList, first: Page): Promise<readonly unknown[]> {
  const items = [...first.items];
  for (let last = first, number = 2; last.items.length === pageSize; number++) {
    last = await page(list, number);
    items.push(...last.items);
  }
  return items;
}
