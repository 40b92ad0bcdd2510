import type { Draft } from '../../model/draft.js';
import type { Folder } from '../../model/folder.js';
import type { PostId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { RunOptions } from '../../model/run-options.js';
import { rememberMarkdown, siteMarkdown } from '../../sync/body/site-markdown.js';
import { draftSlug } from '../../sync/names/draft-slug.js';
import type { Known } from './known.js';

/** What is known of the folder before any post has come. */
export interface Home {
  readonly folder: Folder;
  readonly known: Known;
  readonly unnamed: readonly Draft[];
}

/**
 * What becomes of a post the moment it comes in. One that nothing here knows is going to be a new file or nothing: its
 * text waits out of memory, and is converted while the next pages are under way, where the run is going to write it.
 */
export function newcomers(
  { folder, known, unnamed }: Home,
  options: RunOptions,
): (post: RemotePost) => RemotePost {
  let made: ReadonlySet<PostId> | undefined;
  const ids = (): ReadonlySet<PostId> =>
    (made ??= new Set([...known.summaries, ...known.scan.files].flatMap(({ id }) => id ?? [])));
  const slugs = new Set(unnamed.map(draftSlug));
  const written = comesDown(options);
  return (post) => {
    if (ids().has(post.id) || slugs.has(post.slug) || post.status === 'trash') return post;
    const light = withText(post, folder.setAside(post.content));
    if (written) rememberMarkdown(light, folder.setAside(siteMarkdown(post)));
    return light;
  };
}

const texts = new WeakMap<object, () => string>();
/** One for all of them: with a function of its own each post would have a shape of its own, too, at half a KB. */
const elsewhere: PropertyDescriptor = {
  enumerable: true,
  get(this: object) {
    return texts.get(this)?.();
  },
};

/** The post with its text in another place; `post` itself is let go. */
function withText({ content: _there, ...rest }: RemotePost, text: () => string): RemotePost {
  texts.set(rest, text);
  return Object.defineProperty(rest, 'content', elsewhere) as RemotePost;
}

/** Whether a run writes every new post of the site here. */
function comesDown({ direction, dryRun, only, narrowing }: RunOptions): boolean {
  const writes = (direction === 'pull' || direction === 'sync') && dryRun !== true;
  return writes && (only ?? []).length === 0 && narrowing === undefined;
}
