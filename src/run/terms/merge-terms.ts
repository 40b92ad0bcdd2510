import type { TermId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { Site } from '../../model/site.js';
import type { Workplace } from '../../model/workplace.js';
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
  const results = await site.write(
    posts.map(({ type, id, terms }) => {
      const next = [...new Set(terms.map((each) => (each === from.id ? target : each)))];
      return { kind: 'update', type, id, fields: { terms: { [from.taxonomy]: next } } };
    }),
  );
  const failed = results.find((result) => result.kind !== 'written');
  return failed && termRefused(from.path, failed);
}

function ontoItself({ path }: FoundTerm): Problem {
  return {
    code: 'term-itself',
    message: `"${path}" cannot be merged into itself`,
    hint: 'name another term, or galley terms rename it',
    severity: 'error',
  };
}
