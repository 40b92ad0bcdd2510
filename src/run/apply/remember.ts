import type { BaseSummary } from '../../model/base-summary.js';
import type { PostId } from '../../model/ids.js';
import { withFormerLinks } from '../../sync/references/former-links.js';
import type { Agreement } from '../../sync/render/make-base.js';
import { makeBase } from '../../sync/render/make-base.js';
import type { World } from '../../sync/world.js';
import { settleIntentsOf } from './intents.js';
import type { Session } from './session.js';
import { withPicture } from './with-picture.js';

/** The last step of every post: the base, and with it the end of an intent to create it and of a conflict. */
export async function rememberAgreement(session: Session, agreement: Agreement): Promise<void> {
  const { folder } = session.workplace;
  const { theirs } = agreement;
  const { facts, site } = session.world;
  const former = withFormerLinks(summaryOf(session.world, theirs.id), theirs.link);
  const place = { timezone: facts.timezone, ...(site === undefined ? {} : { site }) };
  const made = makeBase({ ...agreement, ...former }, place);
  const base = {
    ...made,
    ours: withPicture(session, { path: made.path, shown: theirs.featuredMedia }, made.ours),
  };
  await folder.writeBase(base);
  session.agreed.add(base.id);
  await settleIntentsOf(session, agreement.path);
  if (!session.conflicts.has(agreement.path)) return;
  await folder.removeConflict(agreement.path);
  await folder.layTheirs(agreement.path, undefined);
}

const summaries = new WeakMap<World, ReadonlyMap<PostId, BaseSummary>>();

function summaryOf(world: World, id: PostId): BaseSummary | undefined {
  const known = summaries.get(world) ?? new Map(world.summaries.map((summary) => [summary.id, summary]));
  summaries.set(world, known);
  return known.get(id);
}
