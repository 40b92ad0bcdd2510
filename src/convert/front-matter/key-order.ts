import { frontMatterKeys } from './front-matter-keys.js';

const order = Object.keys(frontMatterKeys);
const ranks: ReadonlyMap<string, number> = new Map(order.map((key, rank) => [key, rank]));

/** The place of a key in the usual order of front matter; keys of the author's own come last. */
export function keyRank(key: string): number {
  return ranks.get(key) ?? order.length;
}
