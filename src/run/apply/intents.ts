import type { Creation } from '../../model/creation.js';
import type { DraftPath } from '../../model/ids.js';
import type { WriteRequest } from '../../model/post-write.js';
import { draftSlug } from '../../sync/names/draft-slug.js';
import { creationOf, reservationOf } from './creation-of.js';
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
 * both sides were then. Filling a reserved post is part of making it, be it in a later run.
 */
export async function recordCreate(session: Session, write: PreparedWrite): Promise<void> {
  const { verdict } = write.plan;
  if (verdict === 'create-theirs' || fillsReserved(write))
    await record(session, write, creationOf(session, write));
}

/** What was begun for this file has come to its end: nobody needs to look for it again. */
export async function settleIntentsOf(session: Session, path: DraftPath): Promise<void> {
  for (const key of session.intents.get(path) ?? []) await session.workplace.folder.settleIntent(key);
}

/** As `recordCreate`, of a reservation. */
export async function recordReservation(session: Session, write: PreparedWrite): Promise<void> {
  await record(session, write, reservationOf(write));
}

function fillsReserved({ plan: { triple } }: PreparedWrite): boolean {
  return triple.unfinished !== undefined && triple.base?.ours.body === '';
}

async function record(
  { workplace, intents }: Session,
  { plan, request }: PreparedWrite,
  creation: { readonly creation?: Creation },
): Promise<void> {
  const at = new Date(workplace.clock.now()).toISOString();
  const { type, path } = plan;
  const key = plan.triple.unfinished ?? intentKey({ type, fields: { slug: slugOf({ plan, request }) } });
  intents.set(path, new Set(intents.get(path)).add(key));
  const slug = slugOf({ plan, request });
  await workplace.folder.recordIntent({ key, kind: 'post', path, type, slug, at, ...creation });
}

function slugOf({ plan, request }: Pick<PreparedWrite, 'plan' | 'request'>): string {
  return request.fields.slug ?? plan.triple.theirs?.slug ?? draftSlug({ fields: plan.theirs?.fields ?? {} });
}
