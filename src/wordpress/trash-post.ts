import type { PostId } from '../model/ids.js';
import type { WriteResult } from '../model/post-write.js';
import type { Connection } from './connection.js';
import { postFieldsWithRevision } from './post-fields.js';
import { readPost } from './read-post.js';
import { writeResult } from './write-result.js';

/**
 * Moves a post to the trash, never further. One that is there already is the result; one that is gone for
 * good is refused with 404 `rest_post_invalid_id`: there too is nothing left to do.
 */
export async function trashPost(connection: Connection, type: string, id: PostId): Promise<WriteResult> {
  const rest = connection.type(type);
  const outcome = await connection.routes
    .posts(rest.restBase, rest.namespace)
    .id(id)
    .param({ _fields: postFieldsWithRevision(rest) })
    .delete();
  const result = writeResult(connection, type, outcome);
  const already =
    result.kind === 'refused' && (result.status === 410 || result.code === 'rest_already_trashed');
  if (!already && result.kind !== 'unknown') return result;
  const presence = await readPost(connection, type, id);
  return presence.kind === 'trashed' ? { kind: 'written', post: presence.post } : result;
}
