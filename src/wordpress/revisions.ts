import { z } from 'zod';
import type { PostId, UserId } from '../model/ids.js';
import type { Revision } from '../model/site.js';
import type { Connection } from './connection.js';
import { listAll } from './list-all.js';

const raw = z.object({ raw: z.string() });
const restRevision = z.object({
  id: z.number().int(),
  author: z.number().int(),
  modified_gmt: z.string(),
  slug: z.string(),
  title: raw.optional(),
  content: raw.optional(),
  excerpt: raw.optional(),
});
/** Whole fields: before 6.5 the parts of a revision's (`content.raw`) cannot be asked for. */
const fields = 'id,author,modified_gmt,slug,title,content,excerpt';

/** Revisions of a post with a higher id than the one named, newest first; autosaves are none. */
export async function revisionsAfter(
  connection: Connection,
  type: string,
  newer: Newer,
): Promise<readonly Revision[]> {
  const { restBase, namespace } = connection.type(type);
  const route = () => connection.routes.posts(restBase, namespace).id(newer.id).revisions();
  const parameters = { context: 'edit', _fields: fields };
  const items = await listAll({
    optional: true,
    what: `the revisions of post ${newer.id}`,
    route: () => route().param(parameters),
  });
  return z
    .array(restRevision)
    .catch([])
    .parse(items)
    .filter(({ id, slug }) => id > newer.than && !slug.includes('-autosave-'))
    .map(toRevision);
}

/** Which revisions are asked for. */
export interface Newer {
  readonly id: PostId;
  readonly than: number;
}

function toRevision(revision: z.infer<typeof restRevision>): Revision {
  return {
    id: revision.id,
    author: revision.author as UserId,
    modified: `${revision.modified_gmt}Z`,
    title: revision.title?.raw ?? '',
    content: revision.content?.raw ?? '',
    excerpt: revision.excerpt?.raw ?? '',
  };
}
