import { formatTermPath, parseTermPath } from '../../convert/draft/term-path.js';
import type { TermId } from '../../model/ids.js';
import type { Term } from '../../model/term.js';
import { foldTermName, plainTermName } from './term-name.js';

/** The terms of a site by id and by path. */
export interface TermIndex {
  readonly terms: readonly Term[];
  /** `Film > Anime`; undefined for a term that is not there. */
  pathOf(id: TermId): string | undefined;
  /** The term of that path: the same name under two parents is two terms; exact case first, else any. */
  find(taxonomy: string, path: string): TermId | undefined;
}

/** Indexes the terms of all taxonomies; one whose parent is not among them stands at the top. */
export function termIndex(terms: readonly Term[]): TermIndex {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const siblings = new Map<string, Term[]>();
  for (const term of terms) {
    const parent = term.parent !== null && byId.has(term.parent) ? term.parent : null;
    const key = siblingKey(term.taxonomy, parent, term.name);
    siblings.set(key, [...(siblings.get(key) ?? []), term]);
  }
  const under = (taxonomy: string, parent: TermId | null, name: string) =>
    (siblings.get(siblingKey(taxonomy, parent, name)) ?? []).toSorted(exactFirst(name));
  return {
    terms,
    pathOf: (id) => (byId.has(id) ? formatTermPath(namesTo(id, byId)) : undefined),
    find: (taxonomy, path) => {
      const names = parseTermPath(path);
      return names.length === 0 ? undefined : walk({ under, taxonomy, names }, null, 0);
    },
  };
}

/** The index with one more term, or with another state of one it has. */
export function withTerm(index: TermIndex, term: Term): TermIndex {
  return termIndex([...index.terms.filter(({ id }) => id !== term.id), term]);
}

interface Walk {
  readonly under: (taxonomy: string, parent: TermId | null, name: string) => readonly Term[];
  readonly taxonomy: string;
  readonly names: readonly string[];
}

/** Two parents may have one name, made with different slugs: each is tried. */
function walk(search: Walk, parent: TermId | null, at: number): TermId | undefined {
  for (const { id } of search.under(search.taxonomy, parent, search.names[at] ?? '')) {
    const found = at === search.names.length - 1 ? id : walk(search, id, at + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function siblingKey(taxonomy: string, parent: TermId | null, name: string): string {
  return `${taxonomy}\n${parent ?? 0}\n${foldTermName(name)}`;
}

function exactFirst(name: string): (one: Term, other: Term) => number {
  const wanted = plainTermName(name);
  const rank = (term: Term) => (plainTermName(term.name) === wanted ? 0 : 1);
  return (one, other) => rank(one) - rank(other) || one.id - other.id;
}

function namesTo(id: TermId, byId: ReadonlyMap<TermId, Term>): readonly string[] {
  const names: string[] = [];
  const passed = new Set<TermId>();
  for (let term = byId.get(id); term && !passed.has(term.id); term = parentOf(term, byId)) {
    passed.add(term.id);
    names.unshift(plainTermName(term.name));
  }
  return names;
}

function parentOf({ parent }: Term, byId: ReadonlyMap<TermId, Term>): Term | undefined {
  return parent === null ? undefined : byId.get(parent);
}
