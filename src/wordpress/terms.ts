import { z } from 'zod';
import type { TermId } from '../model/ids.js';
import type { NewTerm, TermChange, TermResult } from '../model/site.js';
import type { Term } from '../model/term.js';
import type { Connection } from './connection.js';
import { decodeEntities } from '../basics/decode-entities.js';
import { listAll } from './list-all.js';
import type { Outcome } from './outcome.js';
import type { Request } from './routes.js';
import { decodeSlug } from './slug.js';
import { mayHaveWritten } from './write-result.js';

const restTerm = z.object({
  id: z.number().int().positive(),
  name: z.string(),
  slug: z.string(),
  parent: z.number().int().optional(),
  count: z.number().int().optional(),
  description: z.string().optional(),
});
const fields = 'id,name,slug,parent,count,description';
const existing = z.object({ term_id: z.number().int().positive() });

/** The terms of one taxonomy over REST (wordpress.md 7). Names are stored escaped; here they are text. */
export class Terms {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** In view context: authors may not list terms to edit them. */
  async list(taxonomy: string): Promise<readonly Term[]> {
    const route = (): Request => this.#route(taxonomy).param({ orderby: 'id', _fields: fields });
    const items = await listAll({ what: `the terms of ${taxonomy}`, route });
    return items.flatMap((item) => this.#parse(taxonomy, item) ?? []);
  }

  /** Creating a name twice gives the same term, so it may be repeated; a name with a backslash is never found again. */
  async create({ taxonomy, name, parent }: NewTerm): Promise<TermResult> {
    const route = this.#route(taxonomy).param({ _fields: fields });
    const body = { name, ...(parent === undefined ? {} : { parent }) };
    const outcome = await (name.includes('\\') ? route.create(body) : route.update(body));
    const exists =
      outcome.kind === 'refused' && outcome.code === 'term_exists'
        ? existing.safeParse(outcome.data).data
        : undefined;
    return exists ? this.#read(taxonomy, exists.term_id as TermId) : this.#result(taxonomy, outcome);
  }

  async update(taxonomy: string, id: TermId, change: TermChange): Promise<TermResult> {
    const { parent, ...rest } = change;
    const body = { ...rest, ...(parent === undefined ? {} : { parent: parent ?? 0 }) };
    return this.#result(taxonomy, await this.#route(taxonomy).id(id).param({ _fields: fields }).update(body));
  }

  /** Terms know no trash. One that is gone already is refused with 404 `rest_term_invalid`. */
  async delete(taxonomy: string, id: TermId): Promise<TermResult> {
    const outcome = await this.#route(taxonomy).id(id).param({ force: true }).delete();
    if (outcome.kind !== 'answered') return this.#result(taxonomy, outcome);
    const previous = (outcome.json as { readonly previous?: unknown }).previous;
    return this.#result(taxonomy, { ...outcome, json: previous });
  }

  async #read(taxonomy: string, id: TermId): Promise<TermResult> {
    return this.#result(taxonomy, await this.#route(taxonomy).id(id).param({ _fields: fields }).get());
  }

  #result(taxonomy: string, outcome: Outcome): TermResult {
    if (outcome.kind === 'refused' && !mayHaveWritten(outcome.status, outcome.code)) {
      return { kind: 'refused', code: outcome.code, message: outcome.message };
    }
    if (outcome.kind !== 'answered') return { kind: 'unknown', message: outcome.message };
    const term = this.#parse(taxonomy, outcome.json);
    return term ? { kind: 'written', term } : { kind: 'unknown', message: 'The site answered with no term.' };
  }

  #parse(taxonomy: string, json: unknown): Term | undefined {
    const term = restTerm.safeParse(json).data;
    if (!term) return undefined;
    return {
      id: term.id as TermId,
      taxonomy,
      name: decodeEntities(term.name),
      slug: decodeSlug(term.slug),
      parent: term.parent ? (term.parent as TermId) : null,
      count: term.count ?? 0,
      description: term.description ?? '',
    };
  }

  #route(taxonomy: string): Request {
    const facts = this.#connection.facts.taxonomies.find(({ name }) => name === taxonomy);
    return this.#connection.routes.terms(facts?.restBase ?? encodeURIComponent(taxonomy));
  }
}
