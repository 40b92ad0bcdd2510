import type { WriteRequest } from '../../model/post-write.js';
import type { PreparedWrite } from './prepare-write.js';
import type { Session } from './session.js';

/** Under which an intent to create is kept; an update needs none. */
export function intentKey({ type, fields }: WriteRequest): string {
  return `post:${type}/${fields.slug ?? ''}`;
}

/** Written down before the first byte goes out: after a crash the next run knows what it may already have made. */
export async function recordCreate(
  { workplace, intents }: Session,
  { plan, request }: PreparedWrite,
): Promise<void> {
  if (request.kind !== 'create') return;
  const at = new Date(workplace.clock.now()).toISOString();
  const slug = request.fields.slug ?? '';
  const key = intentKey(request);
  intents.set(plan.path, new Set([...(intents.get(plan.path) ?? []), key]));
  await workplace.folder.recordIntent({ key, kind: 'post', path: plan.path, type: plan.type, slug, at });
}
