import { z } from 'zod';
import type { WriteRequest, WriteResult } from '../model/post-write.js';
import type { Connection } from './connection.js';
import type { Outcome } from './outcome.js';
import { refusal } from './outcome.js';
import { postBody } from './post-body.js';
import { writeOne, writeRoute } from './write-one.js';
import { writeResult } from './write-result.js';

const batchAnswer = z.object({
  responses: z.array(z.object({ status: z.number().int(), body: z.unknown() }).nullable()),
});

/** Refused as a whole, before any item: no such route, a firewall. */
const notAllowed: ReadonlySet<number> = new Set([400, 403, 404, 405]);

/** `not-allowed` when the site takes no batches, `too-large` when not this one: then nothing of it was done. */
export type BatchResult = readonly WriteResult[] | 'not-allowed' | 'too-large';

/**
 * Up to 25 writes in one request (wordpress.md 6). A batch that holds a create is sent once; when its answer
 * is lost, the creates in it are `unknown` and the updates are done one by one.
 */
export async function writeBatch(
  connection: Connection,
  requests: readonly WriteRequest[],
): Promise<BatchResult> {
  const body = { validation: 'normal', requests: requests.map((request) => item(connection, request)) };
  const route = connection.routes.batch();
  const once = requests.some((request) => request.kind === 'create');
  const outcome = await (once ? route.create(body) : route.update(body));
  if (outcome.kind === 'refused' && outcome.status === 413) return 'too-large';
  if (outcome.kind === 'refused' && notAllowed.has(outcome.status)) return 'not-allowed';
  const parsed = outcome.kind === 'answered' ? batchAnswer.safeParse(outcome.json).data : undefined;
  if (parsed?.responses.length !== requests.length) {
    return Promise.all(requests.map((request) => afterLoss(connection, request, outcome)));
  }
  return Promise.all(
    requests.map((request, place) => itemResult(connection, request, parsed.responses[place])),
  );
}

function item(connection: Connection, request: WriteRequest): object {
  const path = writeRoute(connection, connection.itemPaths, request).toString();
  return { method: 'POST', path, body: postBody(request.fields, connection.type(request.type)) };
}

async function afterLoss(
  connection: Connection,
  request: WriteRequest,
  outcome: Outcome,
): Promise<WriteResult> {
  if (request.kind === 'update' && !(outcome.kind === 'refused' && outcome.status < 500)) {
    return writeOne(connection, request);
  }
  if (outcome.kind === 'answered') return { kind: 'unknown', message: 'The answer to a batch is no batch.' };
  return writeResult(connection, request.type, outcome);
}

type Item = z.infer<typeof batchAnswer>['responses'][number] | undefined;

async function itemResult(
  connection: Connection,
  request: WriteRequest,
  response: Item,
): Promise<WriteResult> {
  if (!response) return { kind: 'unknown', message: 'The batch has no answer for this post.' };
  const { status, body } = response;
  if (status >= 200 && status < 300) {
    return writeResult(connection, request.type, { kind: 'answered', status, headers: {}, json: body });
  }
  const outcome = { kind: 'refused' as const, status, headers: {}, ...refusal(status, body) };
  if (outcome.code === 'rest_batch_not_allowed') return writeOne(connection, request);
  return writeResult(connection, request.type, outcome);
}
