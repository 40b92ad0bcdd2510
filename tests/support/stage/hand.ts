import type { PostId, TermId } from '../../../src/model/ids.js';
import type { Media } from '../../../src/model/media.js';
import type { PostWrite, WriteResult } from '../../../src/model/post-write.js';
import type { RemotePost } from '../../../src/model/remote-post.js';
import type { Site } from '../../../src/model/site.js';
import type { Term } from '../../../src/model/term.js';

/** A paragraph as the editor writes it. */
export const paragraph = (text: string): string =>
  `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
export const paragraphs = (...texts: readonly string[]): string => texts.map(paragraph).join('\n\n');

/** Somebody at work in wp-admin, behind Galley's back. Posts are named by their slugs. */
export class Hand {
  readonly site: Site;
  readonly #destroy: (id: PostId) => void | Promise<void>;

  constructor(site: Site, destroy: (id: PostId) => void | Promise<void>) {
    this.site = site;
    this.#destroy = destroy;
  }

  async posts(type = 'post', statuses: readonly string[] = ['any']): Promise<readonly RemotePost[]> {
    const found: RemotePost[] = [];
    for await (const page of this.site.list({ type, statuses })) found.push(...page.posts);
    return found;
  }

  async post(slug: string, type = 'post'): Promise<RemotePost> {
    const found = (await this.site.findBySlug(type, [slug])).filter((post) => post.status !== 'trash');
    if (found.length !== 1) throw new Error(`${found.length} posts have the slug ${slug}`);
    return found[0]!;
  }

  async content(slug: string, type = 'post'): Promise<string> {
    return (await this.post(slug, type)).content;
  }

  async add(fields: PostWrite, type = 'post'): Promise<RemotePost> {
    return written(
      (await this.site.write([{ kind: 'create', type, fields: { status: 'publish', ...fields } }]))[0]!,
    );
  }

  async edit(slug: string, fields: PostWrite, type = 'post'): Promise<RemotePost> {
    const { id } = await this.post(slug, type);
    return written((await this.site.write([{ kind: 'update', type, id, fields }]))[0]!);
  }

  /** Replaces words of the content that are there. */
  async reword(slug: string, from: string, to: string, type = 'post'): Promise<void> {
    const before = await this.content(slug, type);
    if (!before.includes(from)) throw new Error(`${slug} has no "${from}":\n${before}`);
    await this.edit(slug, { content: before.replace(from, to) }, type);
  }

  async trash(slug: string, type = 'post'): Promise<void> {
    const { id } = await this.post(slug, type);
    await this.site.trash(type, id);
  }

  /** As emptying the trash does; the port of Galley cannot. */
  async deleteForGood(slug: string): Promise<void> {
    const { id } = await this.post(slug);
    await this.#destroy(id);
  }

  async trashed(id: number, type = 'post'): Promise<boolean> {
    return (await this.site.read(type, id as PostId)).kind === 'trashed';
  }

  async term(name: string, taxonomy = 'category'): Promise<Term> {
    const found = (await this.site.terms(taxonomy)).filter((term) => term.name === name);
    if (found.length !== 1) throw new Error(`${found.length} terms are called ${name}`);
    return found[0]!;
  }

  async termNames(taxonomy: string): Promise<readonly string[]> {
    return (await this.site.terms(taxonomy)).map(({ name }) => name).sort();
  }

  async addTag(slug: string, name: string): Promise<void> {
    const made = await this.site.createTerm({ taxonomy: 'post_tag', name });
    if (made.kind !== 'written') throw new Error(made.message);
    const { terms } = await this.post(slug);
    const tags: readonly TermId[] = [...(terms['post_tag'] ?? []), made.term.id];
    await this.edit(slug, { terms: { post_tag: tags } });
  }

  async tags(slug: string): Promise<readonly string[]> {
    const all = await this.site.terms('post_tag');
    const { terms } = await this.post(slug);
    return all.filter(({ id }) => terms['post_tag']?.includes(id)).map(({ name }) => name);
  }

  /** Items whose file is called like this. */
  async media(fileName: string): Promise<readonly Media[]> {
    const found = await this.site.findMedia(fileName);
    const stem = fileName.replace(/\.[^.]*$/, '');
    return found.filter(({ originalUrl }) => originalUrl.includes(`/${stem}`));
  }
}

function written(result: WriteResult): RemotePost {
  if (result.kind !== 'written') throw new Error(`The hand could not write: ${result.message}`);
  return result.post;
}
