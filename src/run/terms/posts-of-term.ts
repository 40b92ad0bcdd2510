import type { RemotePost } from '../../model/remote-post.js';
import type { Site } from '../../model/site.js';
import type { Term } from '../../model/term.js';

type TermPlace = Pick<Term, 'taxonomy' | 'id'>;

/** Every post that carries a term, of any type and status, the trash too. */
export async function postsOfTerm(site: Site, term: TermPlace): Promise<readonly RemotePost[]> {
  const found: RemotePost[] = [];
  for (const type of await typesOf(site, term)) {
    for await (const { posts } of site.list({ type, statuses: ['any', 'trash'], term })) found.push(...posts);
  }
  return found;
}

/** How many posts carry a term, drafts, private and scheduled ones too; the trash is left out. */
export async function countPostsOfTerm(site: Site, term: TermPlace): Promise<number> {
  const totals = (await typesOf(site, term)).map(async (type) => {
    for await (const { total } of site.list({ type, term })) return total;
    return 0;
  });
  return (await Promise.all(totals)).reduce((sum, total) => sum + total, 0);
}

async function typesOf(site: Site, { taxonomy }: TermPlace): Promise<readonly string[]> {
  const { types } = await site.facts();
  return types.filter(({ taxonomies }) => taxonomies.includes(taxonomy)).map(({ name }) => name);
}
