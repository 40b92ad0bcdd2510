import type { PostId } from '../model/ids.js';
import type { ListQuery, PostPage } from '../model/site.js';
import type { Connection } from './connection.js';
import { listParameters } from './list-parameters.js';
import type { Cut } from './post-page.js';
import { readPostPage } from './post-page.js';

const pageSize = 100;
/** Pages under way at once; more only queue inside PHP. */
const ahead = 4;

/**
 * Every post that a query finds, by id, page by page, never more than a few pages in memory. Posts deleted
 * meanwhile shift the others over the edge of a page, and some hosts repeat page 1: when the posts are fewer
 * than the site counts, the list is read once more by offset, and what is new comes then.
 */
export async function* listPosts(connection: Connection, query: ListQuery): AsyncGenerator<PostPage> {
  for (const part of partsOf(query)) yield* listWhole(connection, part);
}

async function* listWhole(connection: Connection, query: ListQuery): AsyncGenerator<PostPage> {
  const parameters = listParameters(query, connection.facts);
  const seen = new Set<PostId>();
  for (const paging of ['page', 'offset'] as const) {
    let total = 0;
    let unnamed = 0;
    const shared = { type: query.type, parameters, revisions: query.revisions === true };
    const start = { ...shared, offset: 0, size: pageSize, paging };
    for await (const page of pages(connection, start)) {
      total = page.total || total;
      unnamed += page.unreadable.filter(({ id }) => id === undefined).length;
      const fresh = onlyFresh(page, seen);
      if (fresh.posts.length + fresh.unreadable.length > 0) yield fresh;
    }
    if (seen.size + unnamed >= total) return;
  }
}

/** Without what came before; what comes now is marked as seen. */
function onlyFresh(page: PostPage, seen: Set<PostId>): PostPage {
  const posts = page.posts.filter(({ id }) => !seen.has(id));
  const unreadable = page.unreadable.filter(({ id }) => id === undefined || !seen.has(id));
  for (const { id } of [...posts, ...unreadable]) if (id !== undefined) seen.add(id);
  return { posts, unreadable, total: page.total };
}

async function* pages(connection: Connection, start: Cut): AsyncGenerator<PostPage> {
  const underWay: Promise<PostPage>[] = [];
  let count = 1;
  let next = 0;
  // Before a page is handed out: whoever takes its time with it does not hold the others up.
  const begin = (): void => {
    while (next < count && underWay.length < ahead) {
      const page = readPostPage(connection, { ...start, offset: next++ * pageSize });
      // Its failure is thrown when its turn comes; until then nobody else may see it as unhandled.
      page.catch(() => undefined);
      underWay.push(page);
    }
  };
  begin();
  while (underWay.length > 0) {
    const page = await underWay.shift();
    count = Math.max(count, Math.ceil((page?.total ?? 0) / pageSize));
    begin();
    if (page) yield page;
  }
}

/** The site takes any number of ids, but gives back 100. */
function partsOf(query: ListQuery): readonly ListQuery[] {
  const { include } = query;
  if (!include) return [query];
  const starts = Array.from({ length: Math.ceil(include.length / pageSize) }, (_, part) => part * pageSize);
  return starts.map((start) => ({ ...query, include: include.slice(start, start + pageSize) }));
}
