import type { PostId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import { groupBy } from '../group-by.js';
import type { Reading } from './reading.js';

/** So many names stand in one line. */
const named = 5;

/**
 * Says of posts that cannot be read (law 11) that they stay as they are: one line for each reason, an error for a post
 * whose file changed, since that change waits. `movedHere` are the posts that changed on this side.
 */
export function unreadableProblems(reading: Reading, movedHere: ReadonlySet<PostId>): readonly Problem[] {
  const known = reading.known.summaries.filter(({ id }) => reading.unreadable.has(id));
  const paths = new Map(known.map(({ id, path }) => [id, path] as const));
  const posts = [...reading.unreadable].map(([id, reason]) => ({ id, reason, path: paths.get(id) }));
  const waiting = posts.filter(({ id }) => movedHere.has(id));
  const quiet = posts.filter(({ id }) => !movedHere.has(id));
  return [
    ...waiting.map(({ id, path, reason }) => changeWaits(path ?? `post ${id}`, id, reason)),
    ...[...groupBy(quiet, ({ reason }) => reason)].map(([reason, some]) =>
      untouched(
        reason,
        some.map(({ id, path }) => path ?? `post ${id}`),
      ),
    ),
    ...reading.nameless.map((reason) => untouched(reason, [])),
  ];
}

function changeWaits(path: string, id: PostId, reason: string): Problem {
  return {
    code: 'post-unreadable',
    message: `${path}: post ${id} cannot be read there, so what is to change waits: ${reason}`,
    hint: hintFor(reason),
    path,
    severity: 'error',
  };
}

function untouched(reason: string, names: readonly string[]): Problem {
  const more = names.length > named ? ` and ${names.length - named} more` : '';
  const which = names.length === 0 ? 'a post ' : `${names.slice(0, named).join(', ')}${more}: `;
  return {
    code: 'post-unreadable',
    message: `${which}cannot be read there and stays as it is: ${reason}`,
    hint: hintFor(reason),
    severity: 'warning',
  };
}

function hintFor(reason: string): string {
  return /rest_(?:forbidden|cannot)/.test(reason)
    ? 'your role may not edit it; an editor can'
    : 'galley doctor looks closer; the post in the block editor, or wp-content/debug.log, may show why';
}
