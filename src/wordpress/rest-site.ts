import type { MediaId, PostId, TermId } from '../model/ids.js';
import type { Media } from '../model/media.js';
import type { WriteRequest, WriteResult } from '../model/post-write.js';
import type { Presence } from '../model/presence.js';
import type { RemotePost } from '../model/remote-post.js';
import type { SiteFacts } from '../model/site-facts.js';
import type * as port from '../model/site.js';
import type { Term } from '../model/term.js';
import type { Connection } from './connection.js';
import { download } from './download.js';
import { findBySlug } from './find-by-slug.js';
import { listPosts } from './list-posts.js';
import { findMedia, readMedia, updateMedia } from './media.js';
import { readPost } from './read-post.js';
import { revisionsAfter } from './revisions.js';
import { sweepType } from './sweep-type.js';
import { Terms } from './terms.js';
import { trashPost } from './trash-post.js';
import { uploadMedia } from './upload-media.js';
import { listUsers } from './users.js';
import { visit } from './visit.js';
import { createPostWriter } from './write-posts.js';

/** The port to WordPress over REST. Each method is told in the file of its name. */
export class RestSite implements port.Site {
  readonly #connection: Connection;
  readonly #terms: Terms;
  readonly #write: ReturnType<typeof createPostWriter>;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#terms = new Terms(connection);
    this.#write = createPostWriter(connection);
  }

  facts(): Promise<SiteFacts> {
    return Promise.resolve(this.#connection.facts);
  }

  list(query: port.ListQuery): AsyncIterable<port.PostPage> {
    return listPosts(this.#connection, query);
  }

  sweep(type: string, since: port.SweepState | undefined): Promise<port.Sweep> {
    return sweepType(this.#connection, type, since);
  }

  read(type: string, id: PostId): Promise<Presence> {
    return readPost(this.#connection, type, id);
  }

  findBySlug(type: string, slugs: readonly string[]): Promise<readonly RemotePost[]> {
    return findBySlug(this.#connection, type, slugs);
  }

  write(requests: readonly WriteRequest[]): Promise<readonly WriteResult[]> {
    return this.#write(requests);
  }

  trash(type: string, id: PostId): Promise<WriteResult> {
    return trashPost(this.#connection, type, id);
  }

  revisionsAfter(type: string, id: PostId, revision: number): Promise<readonly port.Revision[]> {
    return revisionsAfter(this.#connection, type, { id, than: revision });
  }

  terms(taxonomy: string): Promise<readonly Term[]> {
    return this.#terms.list(taxonomy);
  }

  createTerm(term: port.NewTerm): Promise<port.TermResult> {
    return this.#terms.create(term);
  }

  updateTerm(taxonomy: string, id: TermId, change: port.TermChange): Promise<port.TermResult> {
    return this.#terms.update(taxonomy, id, change);
  }

  deleteTerm(taxonomy: string, id: TermId): Promise<port.TermResult> {
    return this.#terms.delete(taxonomy, id);
  }

  media(ids: readonly MediaId[]): Promise<readonly Media[]> {
    return readMedia(this.#connection, ids);
  }

  findMedia(fileName: string): Promise<readonly Media[]> {
    return findMedia(this.#connection, fileName);
  }

  upload(upload: port.Upload): Promise<port.MediaResult> {
    return uploadMedia(this.#connection, upload);
  }

  updateMedia(id: MediaId, change: port.MediaChange): Promise<port.MediaResult> {
    return updateMedia(this.#connection, id, change);
  }

  download(url: string, limit: number): Promise<Uint8Array | undefined> {
    return download(this.#connection, url, limit);
  }

  visit(url: string, limit?: number): Promise<port.Visit | undefined> {
    return visit(this.#connection, url, limit);
  }

  users(): Promise<readonly port.User[]> {
    return listUsers(this.#connection);
  }
}
