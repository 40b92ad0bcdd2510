import type { MediaId, PostId, TermId, UserId } from '../../src/model/ids.js';
import type { Media } from '../../src/model/media.js';
import type { PostWrite, WriteRequest, WriteResult } from '../../src/model/post-write.js';
import type { Presence } from '../../src/model/presence.js';
import type { RemotePost } from '../../src/model/remote-post.js';
import type { SiteFacts } from '../../src/model/site-facts.js';
import type * as port from '../../src/model/site.js';
import type { Term } from '../../src/model/term.js';
import { fakeFacts, fakeUsers } from './fake-site-facts.js';
import type { FaultPlan } from './fake-site-faults.js';
import { FaultyWire } from './fake-site-faults.js';
import { FakeMedia } from './fake-site-media.js';
import type { StoredPost } from './fake-site-posts.js';
import { FakePosts, instant } from './fake-site-posts.js';
import { selectPosts, sweepPosts } from './fake-site-query.js';
import { FakeTerms } from './fake-site-terms.js';

/** How the fake differs from a plain new site. */
export interface FakeSiteOptions {
  readonly facts?: SiteFacts;
  /** Milliseconds, UTC. By default a clock that moves on by a second with each change. */
  readonly now?: () => number;
  readonly faults?: FaultPlan;
  /** Posts of a page of a list; WordPress gives 100 at most. */
  readonly pageSize?: number;
}

/**
 * WordPress in memory, behind the port: what the server does to slugs, dates, terms and revisions, and what
 * networks do to its answers. The contract suite holds it to what a real WordPress does.
 */
export class FakeSite implements port.Site {
  /** Calls so far and the faults that strike them; a test may change `wire.plan` at any time. */
  readonly wire: FaultyWire;
  /** Posts that the site shows to nobody (401, 403): set by a test. */
  readonly unreadable = new Set<PostId>();
  /** A series plugin shows on each page which part it is: by the order in which the posts were made. */
  showsParts = false;
  readonly library: FakeMedia;
  readonly tables: { readonly posts: FakePosts; readonly terms: FakeTerms };
  readonly #facts: SiteFacts;
  readonly #pageSize: number;
  readonly #now: () => number;
  #lastId = 10;
  #time = Date.parse('2026-04-01T08:00:00Z');
  /** Who acts: 1 is who signed in, another number is somebody else in wp-admin. */
  #acting = 1 as UserId;

  constructor(options: FakeSiteOptions = {}) {
    this.#facts = options.facts ?? fakeFacts;
    this.#pageSize = options.pageSize ?? 100;
    this.#now = options.now ?? ((): number => (this.#time += 1000));
    this.wire = new FaultyWire(options.faults);
    this.library = new FakeMedia(this.#facts.url);
    const nested = this.#facts.taxonomies.filter((taxonomy) => taxonomy.hierarchical).map(({ name }) => name);
    this.tables = { terms: new FakeTerms(new Set(nested)), posts: this.#posts() };
  }

  /** Somebody else's hand in wp-admin: no fault strikes it and no count counts it. */
  byHand<T>(work: (site: FakeSite['tables']) => T): T {
    this.#acting = 2 as UserId;
    try {
      return work(this.tables);
    } finally {
      this.#acting = 1 as UserId;
    }
  }

  insert(type: string, fields: PostWrite): PostId {
    return this.byHand(({ posts }) => posts.create(type, fields).id);
  }

  edit(id: PostId, fields: PostWrite): void {
    this.byHand(({ posts }) => posts.update(id, fields));
  }

  throwAway(id: PostId): void {
    this.byHand(({ posts }) => posts.trash(id));
  }

  /** As emptying the trash does. */
  deleteForGood(id: PostId): void {
    this.tables.posts.all.delete(id);
  }

  /** Every post as the site shows it, by id, the trash included. */
  shown(): readonly RemotePost[] {
    return [...this.tables.posts.all.values()].map((post) => this.tables.posts.show(post));
  }

  facts(): Promise<SiteFacts> {
    return this.#read('facts', () => this.#facts);
  }

  async *list(query: port.ListQuery): AsyncGenerator<port.PostPage> {
    for (let first = 0, total = 1; first < total; first += this.#pageSize) {
      const found = await this.#read('list', () => selectPosts(this.tables.posts, query));
      total = found.length;
      if (total > 0)
        yield { ...this.#split(found.slice(first, first + this.#pageSize), query.revisions), total };
    }
  }

  sweep(type: string, since: port.SweepState | undefined): Promise<port.Sweep> {
    return this.#read('sweep', () => {
      const all = selectPosts(this.tables.posts, { type, statuses: ['any', 'trash'] });
      const { changed, ...seen } = sweepPosts(all, since, instant(this.#now()));
      const { posts, unreadable } = this.#split(changed);
      const addresses = all.slice(-5).filter(({ status }) => status === 'publish');
      const shown = addresses.map((post) => this.tables.posts.show(post));
      return { changed: posts, unreadable, addresses: shown, ...seen };
    });
  }

  read(type: string, id: PostId): Promise<Presence> {
    return this.#read('read', (): Presence => {
      const post = this.tables.posts.all.get(id);
      if (post?.type !== type) return { kind: 'gone' };
      if (this.unreadable.has(id)) return { kind: 'unreadable', reason: 'rest_forbidden_context' };
      return { kind: post.status === 'trash' ? 'trashed' : 'present', post: this.tables.posts.show(post) };
    });
  }

  findBySlug(type: string, slugs: readonly string[]): Promise<readonly RemotePost[]> {
    const wanted = new Set(slugs.map((slug) => slug.normalize('NFC')));
    return this.#read('findBySlug', () =>
      selectPosts(this.tables.posts, { type, statuses: ['any', 'trash'] })
        .filter((post) =>
          wanted.has(post.status === 'trash' ? post.slug.replace(/__trashed$/, '') : post.slug),
        )
        .map((post) => this.tables.posts.showListed(post)),
    );
  }

  write(requests: readonly WriteRequest[]): Promise<readonly WriteResult[]> {
    return Promise.resolve().then(() =>
      requests.map((request) => this.#wrote('write', () => this.#apply(request))),
    );
  }

  trash(_type: string, id: PostId): Promise<WriteResult> {
    return Promise.resolve().then(() => this.#wrote('trash', () => this.tables.posts.trash(id)));
  }

  revisionsAfter(_type: string, id: PostId, revision: number): Promise<readonly port.Revision[]> {
    const kept = (): readonly port.Revision[] => this.tables.posts.all.get(id)?.revisions ?? [];
    return this.#read('revisionsAfter', () => kept().filter((other) => other.id > revision));
  }

  terms(taxonomy: string): Promise<readonly Term[]> {
    return this.#read('terms', () => this.tables.terms.of(taxonomy).map((term) => this.#counted(term)));
  }

  createTerm(term: port.NewTerm): Promise<port.TermResult> {
    return this.#term('createTerm', () => this.tables.terms.create(term));
  }

  updateTerm(taxonomy: string, id: TermId, change: port.TermChange): Promise<port.TermResult> {
    return this.#term('updateTerm', () => this.tables.terms.update(taxonomy, id, change));
  }

  deleteTerm(taxonomy: string, id: TermId): Promise<port.TermResult> {
    return this.#term('deleteTerm', () => {
      const term = this.tables.terms.delete(taxonomy, id);
      for (const post of this.tables.posts.all.values()) {
        if (post.terms[taxonomy]) post.terms[taxonomy] = this.#known(taxonomy, post.terms[taxonomy]);
      }
      return term;
    });
  }

  media(ids: readonly MediaId[]): Promise<readonly Media[]> {
    return this.#read('media', () => ids.flatMap((id) => this.library.all.get(id) ?? []));
  }

  findMedia(fileName: string): Promise<readonly Media[]> {
    return this.#read('findMedia', () => this.library.find(fileName));
  }

  upload(upload: port.Upload): Promise<port.MediaResult> {
    return this.#medium('upload', () => this.library.upload(upload, ++this.#lastId as MediaId, this.#now()));
  }

  updateMedia(id: MediaId, change: port.MediaChange): Promise<port.MediaResult> {
    return this.#medium('updateMedia', () => this.library.update(id, change));
  }

  download(url: string, limit: number): Promise<Uint8Array | undefined> {
    return this.#read('download', () => this.library.download(url, limit));
  }

  visit(url: string): Promise<port.Visit | undefined> {
    return this.#read('visit', () => {
      const { post } = this.tables.posts.at(url);
      if (post === undefined) return { kind: 'gone' };
      return { kind: 'there', url: this.tables.posts.show(post).link, page: this.#page(post) };
    });
  }

  users(): Promise<readonly port.User[]> {
    return this.#read('users', () => fakeUsers);
  }

  #page({ id, terms, content }: StoredPost): Uint8Array {
    const [series] = this.showsParts ? (terms['series'] ?? []) : [];
    const term = this.tables.terms.of('series').find((one) => one.id === series);
    const parts = [...this.tables.posts.all.values()].filter((one) => one.terms['series']?.[0] === series);
    const number = parts.findIndex((one) => one.id === id) + 1;
    const box = term ? `<p class="seriesmeta">No. ${number} of ${parts.length}: <a>${term.name}</a></p>` : '';
    return new TextEncoder().encode(`<html>${box}${content}</html>`);
  }

  #posts(): FakePosts {
    const acting = (): UserId => this.#acting;
    return new FakePosts({
      url: this.#facts.url,
      get user() {
        return acting();
      },
      now: this.#now,
      nextId: () => ++this.#lastId,
      taxonomiesOf: (type) => this.#facts.types.find(({ name }) => name === type)?.taxonomies ?? [],
      knownTerms: (taxonomy, ids) => this.#known(taxonomy, ids),
      hasMedia: (id) => this.library.all.has(id),
    });
  }

  #known(taxonomy: string, ids: readonly TermId[]): readonly TermId[] {
    const terms = this.tables.terms.of(taxonomy).filter((term) => ids.includes(term.id));
    return terms.sort((a, b) => a.name.localeCompare(b.name)).map((term) => term.id);
  }

  #split(found: readonly StoredPost[], revisions = false): Omit<port.PostPage, 'total'> {
    const hidden = found.filter((post) => this.unreadable.has(post.id));
    return {
      posts: found
        .filter((post) => !hidden.includes(post))
        .map((post) => (revisions ? this.tables.posts.show(post) : this.tables.posts.showListed(post))),
      unreadable: hidden.map(({ id }) => ({ id, reason: 'rest_forbidden_context' })),
    };
  }

  #counted(term: Term): Term {
    const carries = (post: StoredPost): boolean => post.terms[term.taxonomy]?.includes(term.id) ?? false;
    const published = [...this.tables.posts.all.values()].filter((post) => post.status === 'publish');
    return { ...term, count: published.filter(carries).length };
  }

  #apply(request: WriteRequest): StoredPost {
    const { posts } = this.tables;
    if (request.kind === 'create') return posts.create(request.type, request.fields);
    return posts.update(request.id, request.fields);
  }

  #read<T>(name: keyof port.Site, work: () => T): Promise<T> {
    return Promise.resolve().then(() => this.wire.read(name, work));
  }

  #wrote(name: keyof port.Site, work: () => StoredPost): WriteResult {
    return this.wire.change(name, () => ({ kind: 'written', post: this.tables.posts.show(work()) }) as const);
  }

  #term(name: keyof port.Site, work: () => Term): Promise<port.TermResult> {
    return Promise.resolve().then(() =>
      this.wire.change(name, () => ({ kind: 'written', term: work() }) as const),
    );
  }

  #medium(name: keyof port.Site, work: () => Media): Promise<port.MediaResult> {
    return Promise.resolve().then(() =>
      this.wire.change(name, () => ({ kind: 'written', media: work() }) as const),
    );
  }
}
