import type { WriteRequest, WriteResult } from '../model/post-write.js';
import { batches } from './batches.js';
import type { Connection } from './connection.js';
import { gate } from './gate.js';
import { inParallel } from '../basics/in-parallel.js';
import { writeBatch } from './write-batch.js';
import { writeOne } from './write-one.js';

type Write = (requests: readonly WriteRequest[]) => Promise<readonly WriteResult[]>;

/** Batches, or single requests, under way at once, however many callers there are. */
const width = 3;

/** Writes posts: in batches while the site takes them, else one by one. Results stand at the index of their request. */
export function createPostWriter(connection: Connection): Write {
  let batching = connection.facts.batch;
  const pass = gate(width);
  const singly = (requests: readonly WriteRequest[]): Promise<WriteResult[]> =>
    inParallel(requests, width, (request) => pass(() => writeOne(connection, request)));
  const part = async (requests: readonly WriteRequest[]): Promise<readonly WriteResult[]> => {
    if (!batching || requests.length === 1) return singly(requests);
    const results = await pass(() => writeBatch(connection, requests));
    if (typeof results !== 'string') return results;
    if (results === 'not-allowed') batching = false;
    return singly(requests);
  };
  const write: Write = async (requests) => {
    const parts = batches(requests, ({ fields }) => bytesOf(fields.content) + bytesOf(fields.excerpt) + 1000);
    return (await inParallel(parts, width, part)).flat();
  };
  return async (requests) => pinDates(requests, await write(requests), write);
}

/**
 * A create takes its `modified` from the given date, and a draft whose date equals `modified` looks as if it
 * floated (see remote-post). Updating such a draft once, with nothing, moves `modified` and the date shows.
 */
async function pinDates(
  requests: readonly WriteRequest[],
  results: readonly WriteResult[],
  write: Write,
): Promise<readonly WriteResult[]> {
  const places = requests.flatMap((request, place) => (isUnpinned(request, results[place]) ? [place] : []));
  if (places.length === 0) return results;
  const updates = places.flatMap((place): readonly WriteRequest[] => {
    const result = results[place];
    return result?.kind === 'written'
      ? [{ kind: 'update', type: result.post.type, id: result.post.id, fields: {} }]
      : [];
  });
  const pinned = await write(updates);
  return results.map((result, place) => {
    const again = pinned[places.indexOf(place)];
    return again?.kind === 'written' ? again : result;
  });
}

function isUnpinned(request: WriteRequest, result: WriteResult | undefined): boolean {
  return (
    request.kind === 'create' &&
    Boolean(request.fields.date) &&
    result?.kind === 'written' &&
    result.post.date === null
  );
}

function bytesOf(text: string | undefined): number {
  return Buffer.byteLength(text ?? '');
}
