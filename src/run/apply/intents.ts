import type { WriteRequest } from '../../model/post-write.js';
import { draftSlug } from '../../sync/names/draft-slug.js';
import { sentHash } from '../sent-hash.js';
import type { PreparedWrite } from './prepare-write.js';
import type { Session } from './session.js';

/** Under which an intent to create is kept. */
export function intentKey({
  type,
  fields,
}: Pick<WriteRequest, 'type'> & { fields: { slug?: string } }): string {
  return `post:${type}/${fields.slug ?? ''}`;
}

/**
 * Written down before the first byte goes out: after a crash the next run knows what it may already have made, and what
 * it said. Filling a reserved post is part of making it.
 */
export async function recordCreate(
  { workplace, intents }: Session,
  { plan, request }: PreparedWrite,
): Promise<void> {
  if (plan.verdict !== 'create-theirs') return;
  const at = new Date(workplace.clock.now()).toISOString();
  const slug = request.fields.slug ?? draftSlug({ fields: plan.theirs?.fields ?? {} });
  const { type, path } = plan;
  const key = intentKey({ type, fields: { slug } });
  intents.set(path, new Set([...(intents.get(path) ?? []), key]));
  await workplace.folder.recordIntent({
    key,
    kind: 'post',
    path,
    type,
    slug,
    sent: sentHash(request.fields),
    at,
  });
}
