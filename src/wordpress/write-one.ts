import type { PostId } from '../model/ids.js';
import type { WriteRequest, WriteResult } from '../model/post-write.js';
import type { Connection } from './connection.js';
import type { Outcome } from './outcome.js';
import { postBody } from './post-body.js';
import { postFields, postFieldsWithRevision } from './post-fields.js';
import { readPost } from './read-post.js';
import type { Request, Routes } from './routes.js';
import { writeResult } from './write-result.js';

/** The request of one write on `routes`, with the fields that are to come back. */
export function writeRoute(connection: Connection, routes: Routes, request: WriteRequest): Request {
  const type = connection.type(request.type);
  const route = routes.posts(type.restBase, type.namespace);
  // A new post has no revision; asking for links would cost a query.
  if (request.kind === 'create') return route.param({ _fields: postFields(type) });
  return route.id(request.id).param({ _fields: postFieldsWithRevision(type) });
}

/** One write in a request of its own: a create once, an update until it is answered. */
export async function writeOne(connection: Connection, request: WriteRequest): Promise<WriteResult> {
  const body = postBody(request.fields, connection.type(request.type));
  const route = writeRoute(connection, connection.routes, request);
  const outcome = await (request.kind === 'create' ? route.create(body) : route.update(body));
  const result = writeResult(connection, request.type, outcome);
  return result.kind === 'unknown' ? lookAgain(connection, request, outcome) : result;
}

/** A create whose answer is unreadable may still name its post in the Location header. */
async function lookAgain(
  connection: Connection,
  request: WriteRequest,
  outcome: Outcome,
): Promise<WriteResult> {
  const result = writeResult(connection, request.type, outcome);
  if (outcome.kind === 'lost' || outcome.status !== 201) return result;
  const id = /\/(\d+)\/?$/.exec(decodeURIComponent(outcome.headers.location ?? ''))?.[1];
  if (!id) return result;
  const presence = await readPost(connection, request.type, Number(id) as PostId);
  return presence.kind === 'present' ? { kind: 'written', post: presence.post } : result;
}
