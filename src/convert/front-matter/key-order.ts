const order = (
  'id title slug status date author categories tags series part parts nav featured_image excerpt type format sticky ' +
  'template password comment_status ping_status parent menu_order meta terms link sites'
).split(' ');
const ranks: ReadonlyMap<string, number> = new Map(order.map((key, rank) => [key, rank]));

/** The place of a key in the usual order of front matter; keys of the author's own come last. */
export function keyRank(key: string): number {
  return ranks.get(key) ?? order.length;
}
