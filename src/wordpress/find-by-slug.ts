import type { RemotePost } from '../model/remote-post.js';
import type { Connection } from './connection.js';
import { inParallel } from '../basics/in-parallel.js';
import { listParameters } from './list-parameters.js';
import { readPostPage } from './post-page.js';
import { decodeSlug } from './slug.js';

/** Slugs of one request: at most 40 posts and their trashed twins fit in a page, and in an address of 4 KB. */
const most = { slugs: 40, length: 4000 };

/** Posts of a type that hold one of these slugs, in any status; a trashed one holds its slug with `__trashed`. */
export async function findBySlug(
  connection: Connection,
  type: string,
  slugs: readonly string[],
): Promise<readonly RemotePost[]> {
  const filters = listParameters({ type, statuses: ['any', 'trash'] }, connection.facts);
  const pages = await inParallel(chunks(slugs), 3, (part) => {
    const slug = part.flatMap((one) => [one, `${one}__trashed`]).join(',');
    return readPostPage(connection, {
      type,
      parameters: { ...filters, slug },
      offset: 0,
      size: 100,
      paging: 'page',
    });
  });
  const wanted = new Set(slugs.map(decodeSlug));
  return pages
    .flatMap((page) => page.posts)
    .filter((post) => wanted.has(post.slug.replace(/__trashed$/, '')));
}

function chunks(slugs: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let length = 0;
  for (const slug of slugs) {
    const more = 2 * encodeURIComponent(slug).length + 12;
    const last = parts.at(-1);
    if (last && last.length < most.slugs && length + more <= most.length) {
      last.push(slug);
      length += more;
    } else {
      parts.push([slug]);
      length = more;
    }
  }
  return parts;
}
