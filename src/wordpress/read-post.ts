import type { PostId } from '../model/ids.js';
import type { Presence } from '../model/presence.js';
import type { Connection } from './connection.js';
import { expectJson } from './expect-json.js';
import { postFieldsWithRevision } from './post-fields.js';
import { parsePost } from './remote-post.js';

/** One post by its id. Only a 404 `rest_post_invalid_id` proves that it is gone; a lost line ends the run. */
export async function readPost(connection: Connection, type: string, id: PostId): Promise<Presence> {
  const rest = connection.type(type);
  const parameters = { context: 'edit', _fields: postFieldsWithRevision(rest) };
  const outcome = await connection.routes.posts(rest.restBase, rest.namespace).id(id).param(parameters).get();
  if (outcome.kind === 'refused') {
    if (outcome.status === 404 && outcome.code === 'rest_post_invalid_id') return { kind: 'gone' };
    if (outcome.status < 502) return { kind: 'unreadable', reason: `${outcome.message} (${outcome.code})` };
  }
  if (outcome.kind === 'broken') return { kind: 'unreadable', reason: outcome.message };
  const post = parsePost(expectJson(outcome, `post ${id}`).json, rest);
  if (typeof post === 'string') return { kind: 'unreadable', reason: post };
  return { kind: post.status === 'trash' ? 'trashed' : 'present', post };
}
