import type { PostPlan } from '../../model/plan.js';
import { linkAfter } from '../../sync/plan/entries-after.js';
import { draftSlug } from '../../sync/names/draft-slug.js';
import { changedDraftText } from '../../sync/render/draft-text.js';
import { findLostWrite } from './find-lost-write.js';
import { intentKey, recordReservation } from './intents.js';
import { currentBinding } from './bindings.js';
import type { PreparedWrite } from './prepare-write.js';
import { withSeries } from './prepare-write.js';
import { failed } from './results.js';
import { returnPost } from './return-post.js';
import type { Session } from './session.js';
import { stopped } from './session.js';
import { writeText } from './write-text.js';

/**
 * Gives an id and an address to new posts that others link to or that belong to a series, as drafts: then all of them
 * may link to each other, and nothing half-linked is ever public.
 */
export async function reserve(session: Session, plans: readonly PostPlan[]): Promise<void> {
  if (plans.length === 0 || stopped(session)) return;
  session.workplace.progress.step('reserving addresses', 0, plans.length);
  const prepared = plans.map((plan) => reservation(session, plan));
  await Promise.all(prepared.map((write) => recordReservation(session, write)));
  const results = await session.workplace.site.write(prepared.map(({ request }) => request));
  session.writes.there += prepared.length;
  for (const [at, write] of prepared.entries()) {
    const result = results[at]!;
    const found = result.kind === 'unknown' ? await findLostWrite(session, write) : result;
    if (found?.kind === 'written') await keepId(session, write.plan, found.post);
    else await giveUp(session, write, found?.kind === 'refused' ? found : undefined);
  }
}

/** Its series is there from the beginning: plugins number a part when a draft that has its term goes public. */
function reservation(session: Session, plan: PostPlan): PreparedWrite {
  const { title } = plan.theirs?.fields ?? {};
  const slug = draftSlug({ fields: plan.theirs?.fields ?? {} });
  const bare = { title: title ?? plan.title, slug, status: 'draft' as const };
  const fields = withSeries(bare, plan, currentBinding(session, plan.path));
  return { plan, request: { kind: 'create', type: plan.type, fields } };
}

async function keepId(
  session: Session,
  plan: PostPlan,
  post: Parameters<typeof returnPost>[2],
): Promise<void> {
  const { ours } = plan.triple;
  const entry = session.entries.get(plan.path);
  returnPost(session, plan, post);
  // Its status and address are those that it is about to get, not those of the reservation.
  if (entry) session.entries.set(plan.path, { ...entry, id: post.id, link: addressToCome(entry, post) });
  if (ours === undefined) return;
  const text = changedDraftText(ours, { id: post.id, fields: {} }, session.world.facts.timezone);
  await writeText(session, ours, text);
}

function addressToCome(
  entry: { slug: string; status: string },
  post: Parameters<typeof returnPost>[2],
): string {
  return linkAfter(post, entry.slug, entry.status as Parameters<typeof linkAfter>[2]);
}

async function giveUp(
  session: Session,
  { plan, request }: PreparedWrite,
  refused: { code: string; message: string } | undefined,
): Promise<void> {
  if (refused) await session.workplace.folder.settleIntent(intentKey(request));
  const { code, message } = refused ?? { code: 'answer-lost', message: 'the answer was lost' };
  session.results.set(plan.path, failed(plan, code, message));
}
