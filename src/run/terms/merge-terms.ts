import type { TermId } from '../../model/ids.js';
import type { WriteRequest } from '../../model/post-write.js';
import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Report } from '../../model/report.js';
import type { Site } from '../../model/site.js';
import type { Workplace } from '../../model/workplace.js';
import { losesMarkup } from '../../sync/rights/loses-markup.js';
import { updateOf } from '../../sync/render/update-of.js';
import { changeFoundTerm } from './change-found-term.js';
import { postsOfTerm } from './posts-of-term.js';
import type { TermName } from './term-name.js';
import { type FoundTerm, unknownTerm } from './term-place.js';
import { termRefused } from './term-refused.js';

/** Gives every post of one term another one instead, deletes the first, and lets the drafts follow. */
export function mergeTerms(workplace: Workplace, from: TermName, into: string): Promise<Report | Problem> {
  const { site } = workplace;
  return changeFoundTerm(workplace, from, async (term) => {
    const target = term.index.find(term.taxonomy, into);
    if (target === undefined) return unknownTerm(into, term.taxonomy);
    if (target === term.id) return ontoItself(term);
    return (await movePosts(site, term, target)) ?? site.deleteTerm(term.taxonomy, term.id);
  });
}

/** All are known before the first is written: a list by term loses those that no longer carry it. */
async function movePosts(site: Site, from: FoundTerm, target: TermId): Promise<Problem | undefined> {
  const posts = await postsOfTerm(site, from);
  const facts = await site.facts();
  const harmed = posts.filter(({ content }) => losesMarkup(facts, content));
  if (harmed.length > 0) return wouldHarm(from, harmed);
  const results = await site.write(posts.map((post) => moved(post, from, target)));
  const failed = results.find((result) => result.kind !== 'written');
  return failed && termRefused(from.path, failed);
}

function moved(post: RemotePost, { taxonomy, id }: FoundTerm, target: TermId): WriteRequest {
  const terms = (post.terms[taxonomy] ?? []).map((each) => (each === id ? target : each));
  return updateOf(post, { terms: { [taxonomy]: [...new Set(terms)] } });
}

function wouldHarm({ path }: FoundTerm, posts: readonly RemotePost[]): Problem {
  const ids = posts.slice(0, 5).map(({ id }) => id);
  return {
    code: 'markup-filtered',
    message: `"${path}" was not merged: the site would take markup out of ${posts.length} of its posts (${ids.join(', ')}), because your role may not keep it`,
    hint: 'let an administrator merge it, or take that markup out of them',
    severity: 'error',
  };
}

function ontoItself({ path }: FoundTerm): Problem {
  return {
    code: 'term-itself',
    message: `"${path}" cannot be merged into itself`,
    hint: 'name another term, or galley terms rename it',
    severity: 'error',
  };
}
