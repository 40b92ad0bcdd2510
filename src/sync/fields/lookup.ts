import type { MediaId, PostId, UserId } from '../../model/ids.js';
import type { TermIndex } from '../terms/term-index.js';

/** The names that a writer uses for what WordPress knows by number, and back. */
export interface Lookup {
  readonly terms: TermIndex;
  /** The taxonomy in which posts of this type carry their series; undefined where only the draft knows it. */
  seriesTaxonomy(type: string): string | undefined;
  /** Which part a post is of the series that the site keeps, where it was read for a draft that is to be made. */
  newPart(id: PostId): number | undefined;
  userSlug(id: UserId): string | undefined;
  userId(slug: string): UserId | undefined;
  /** `about/team` of a page, from its ancestors. */
  pagePath(id: PostId): string | undefined;
  pageId(path: string): PostId | undefined;
  /** How a draft names a media item: the path of a file of the same content, else its address. */
  mediaSource(id: MediaId): string | undefined;
}
