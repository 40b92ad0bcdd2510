import { formatTermPath, parseTermPath } from '../../convert/draft/term-path.js';
import type { TermId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { TermResult } from '../../model/site.js';
import type { Workplace } from '../../model/workplace.js';
import { run } from '../run.js';
import { allTerms, findTerm } from './term-place.js';
import type { FoundTerm } from './term-place.js';

/** Which term, by its path; the taxonomy only where two have the name. */
export interface TermName {
  readonly path: string;
  readonly taxonomy?: string;
  /** As for a run: where the site keeps its series. */
  readonly seriesTaxonomy?: string;
}

/** Renames or moves one term on the site and gives every draft its new name, in one go. */
export async function renameTerm(
  workplace: Workplace,
  from: TermName,
  to: string,
): Promise<Report | Problem> {
  const term = await findTerm(workplace, from.path, from.taxonomy);
  if ('severity' in term) return term;
  const names = parseTermPath(to);
  const parent = await parentOf(workplace, term, names);
  if (parent !== null && typeof parent !== 'number') return parent;
  const change = {
    name: names.at(-1) ?? to,
    ...(names.length > 1 || term.path.includes(' > ') ? { parent } : {}),
  };
  const result = await workplace.site.updateTerm(term.taxonomy, term.id, change);
  return settled(workplace, { ...from, found: term }, result);
}

/** Makes a term, with its parents; one that is there is simply there. */
export async function createTerm(workplace: Workplace, name: TermName): Promise<Report | Problem> {
  const { path, taxonomy = 'category' } = name;
  const names = parseTermPath(path);
  let parent: TermId | undefined;
  for (const each of names) {
    const made = await workplace.site.createTerm({
      taxonomy,
      name: each,
      ...(parent === undefined ? {} : { parent }),
    });
    if (made.kind !== 'written') return refused(path, made);
    parent = made.term.id;
  }
  return follow(workplace, name);
}

/** Sets the description of a term. */
export async function describeTerm(
  workplace: Workplace,
  name: TermName,
  description: string,
): Promise<Report | Problem> {
  const term = await findTerm(workplace, name.path, name.taxonomy);
  if ('severity' in term) return term;
  const result = await workplace.site.updateTerm(term.taxonomy, term.id, { description });
  return settled(workplace, { ...name, found: term }, result);
}

/** Deletes a term on the site; drafts that name it keep their line and are told. */
export async function deleteTerm(workplace: Workplace, name: TermName): Promise<Report | Problem> {
  const term = await findTerm(workplace, name.path, name.taxonomy);
  if ('severity' in term) return term;
  const result = await workplace.site.deleteTerm(term.taxonomy, term.id);
  return settled(workplace, { ...name, found: term }, result);
}

/** Gives every post of one term another one instead, deletes the first, and lets the drafts follow. */
export async function mergeTerms(
  workplace: Workplace,
  from: TermName,
  into: string,
): Promise<Report | Problem> {
  const term = await findTerm(workplace, from.path, from.taxonomy);
  if ('severity' in term) return term;
  const target = term.index.find(term.taxonomy, into);
  if (target === undefined)
    return { ...(await findTerm(workplace, into, term.taxonomy)), severity: 'error' } as Problem;
  const moved = await movePosts(workplace, term, target);
  if (moved !== undefined) return moved;
  const result = await workplace.site.deleteTerm(term.taxonomy, term.id);
  return settled(workplace, { ...from, found: term }, result);
}

async function movePosts({ site }: Workplace, from: FoundTerm, target: TermId): Promise<Problem | undefined> {
  const { types } = await site.facts();
  const carrying = types.filter(({ taxonomies }) => taxonomies.includes(from.taxonomy));
  for (const { name: type } of carrying) {
    for await (const { posts } of site.list({ type, statuses: ['any', 'trash'] })) {
      const writes = posts.flatMap(({ id, terms }) => {
        const now = terms[from.taxonomy] ?? [];
        if (!now.includes(from.id)) return [];
        const next = [...new Set(now.map((each) => (each === from.id ? target : each)))];
        return [{ kind: 'update' as const, type, id, fields: { terms: { [from.taxonomy]: next } } }];
      });
      const results = await site.write(writes);
      const failed = results.find(({ kind }) => kind !== 'written');
      if (failed && failed.kind !== 'written') return refused(from.path, failed);
    }
  }
  return undefined;
}

async function parentOf(
  workplace: Workplace,
  term: FoundTerm,
  names: readonly string[],
): Promise<TermId | null | Problem> {
  if (names.length < 2) return null;
  const path = formatTermPath(names.slice(0, -1));
  const known = (await allTerms(workplace)).find(term.taxonomy, path);
  if (known !== undefined) return known;
  const made = await createTerm(workplace, { path, taxonomy: term.taxonomy });
  if ('severity' in made) return made;
  return (await allTerms(workplace)).find(term.taxonomy, path) ?? null;
}

function settled(
  workplace: Workplace,
  { found, ...name }: TermName & { readonly found: FoundTerm },
  result: TermResult,
): Promise<Report | Problem> {
  if (result.kind !== 'written') return Promise.resolve(refused(found.path, result));
  return follow(workplace, name);
}

/** Gives the drafts the names that terms have now, and does nothing else. */
function follow(workplace: Workplace, { seriesTaxonomy }: TermName): Promise<Report> {
  const place = seriesTaxonomy === undefined ? {} : { seriesTaxonomy };
  return run(workplace, { direction: 'sync', termsOnly: true, ...place });
}

function refused(path: string, { message }: { readonly message: string }): Problem {
  return {
    code: 'term-refused',
    message: `"${path}" was not changed: ${message}`,
    hint: 'editors and administrators may change terms; nothing else was touched',
    severity: 'error',
  };
}
