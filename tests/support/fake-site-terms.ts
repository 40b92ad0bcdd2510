import type { TermId } from '../../src/model/ids.js';
import type { NewTerm, TermChange } from '../../src/model/site.js';
import type { Term } from '../../src/model/term.js';
import { Refused } from './fake-site-posts.js';
import { sanitizeSlug, uniqueSlug } from './fake-site-slug.js';

/** The tables of terms, with WordPress's rules for names and slugs (wordpress.md 7). */
export class FakeTerms {
  readonly all = new Map<TermId, Term>();
  readonly #hierarchical: ReadonlySet<string>;
  #last = 1;

  constructor(hierarchical: ReadonlySet<string>) {
    this.#hierarchical = hierarchical;
    const uncategorized = {
      name: 'Uncategorized',
      slug: 'uncategorized',
      parent: null,
      count: 0,
      description: '',
    };
    this.all.set(1 as TermId, { id: 1 as TermId, taxonomy: 'category', ...uncategorized });
  }

  /** The existing term of that name (under that parent, where there are parents), else a new one. */
  create(term: NewTerm): Term {
    const name = clean(term.name);
    if (!name) throw new Refused('empty_term_name', 500);
    const parent = term.parent ?? null;
    const existing = this.of(term.taxonomy).find(
      (other) =>
        other.name.toLowerCase() === name.toLowerCase() &&
        (!this.#hierarchical.has(term.taxonomy) || other.parent === parent),
    );
    if (existing) return existing;
    const id = ++this.#last as TermId;
    const slug = this.#slug(term.taxonomy, name, parent);
    const made: Term = { id, taxonomy: term.taxonomy, name, slug, parent, count: 0, description: '' };
    this.all.set(id, made);
    return made;
  }

  update(taxonomy: string, id: TermId, change: TermChange): Term {
    const term = this.get(taxonomy, id);
    const changed: Term = {
      ...term,
      ...change,
      name: change.name === undefined ? term.name : clean(change.name),
    };
    this.all.set(id, changed);
    return changed;
  }

  /** Children move up to the parent of the deleted term. */
  delete(taxonomy: string, id: TermId): Term {
    const term = this.get(taxonomy, id);
    if (id === 1) throw new Refused('rest_cannot_delete', 403);
    this.all.delete(id);
    for (const child of this.of(taxonomy)) {
      if (child.parent === id) this.all.set(child.id, { ...child, parent: term.parent });
    }
    return term;
  }

  get(taxonomy: string, id: TermId): Term {
    const term = this.all.get(id);
    if (term?.taxonomy !== taxonomy) throw new Refused('rest_term_invalid', 404);
    return term;
  }

  of(taxonomy: string): readonly Term[] {
    return [...this.all.values()].filter((term) => term.taxonomy === taxonomy);
  }

  #slug(taxonomy: string, name: string, parent: TermId | null): string {
    const taken = (slug: string): boolean => this.of(taxonomy).some((term) => term.slug === slug);
    const base = sanitizeSlug(name) || 'term';
    const above = parent === null ? undefined : this.all.get(parent);
    if (taken(base) && above && !taken(`${base}-${above.slug}`)) return `${base}-${above.slug}`;
    return taken(base) ? uniqueSlug(base, taken) : base;
  }
}

/** Tags stripped, white space collapsed, ends trimmed. */
function clean(name: string): string {
  return name
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
