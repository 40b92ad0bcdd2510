import type { RemotePost, Site, Term } from '../../index.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';
import { contentSummary } from './content-summary.js';

/**
 * What stands on the site, post by post: blocks, terms, links to the other posts, read over REST and not remembered; and
 * the links that wait, which only the drafts know.
 */
export async function siteLines(
  site: Site,
  screen: Screen,
  waiting: ReadonlyMap<number, readonly string[]>,
): Promise<string[]> {
  const posts: RemotePost[] = [];
  for (const type of ['post', 'page']) {
    for await (const page of site.list({ type })) posts.push(...page.posts);
  }
  const terms = [...(await site.terms('category')), ...(await site.terms('post_tag'))];
  return posts.flatMap((post) => postLines(post, { posts, terms, waiting, screen }));
}

interface World {
  readonly posts: readonly RemotePost[];
  readonly terms: readonly Term[];
  readonly waiting: ReadonlyMap<number, readonly string[]>;
  readonly screen: Screen;
}

function postLines(post: RemotePost, world: World): string[] {
  const { paint, columns } = world.screen;
  const named = Object.values(post.terms)
    .flat()
    .map((id) => termPath(id, world.terms));
  const to = world.posts.filter((other) => other !== post && post.content.includes(`"${other.link}"`));
  const waits = world.waiting.get(post.id);
  const facts = [
    `blocks: ${contentSummary(post.content)}`,
    ...(named.length > 0 ? [`terms:  ${named.join(', ')}`] : []),
    ...(to.length > 0 ? [`links:  ${to.map(({ title }) => title).join('; ')}`] : []),
    ...(waits ? [`waits:  ${waits.join('; ')} (a link to come, plain text until then)`] : []),
  ];
  return [
    `${paint.strong(printable(post.title))} (${post.type}, ${post.status})`,
    ...facts.flatMap((fact) => wrap(printable(fact), { columns, start: '  ', indent: ' '.repeat(10) })),
  ];
}

function termPath(id: number, terms: readonly Term[]): string {
  const term = terms.find((candidate) => candidate.id === id);
  if (!term) return String(id);
  return term.parent ? `${termPath(term.parent, terms)} > ${term.name}` : term.name;
}
