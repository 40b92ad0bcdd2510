import type { Agreement } from '../../sync/render/make-base.js';
import { makeBase } from '../../sync/render/make-base.js';
import type { Session } from './session.js';

/** The last step of every post: the base, and with it the end of an intent to create it and of a conflict. */
export async function rememberAgreement(session: Session, agreement: Agreement): Promise<void> {
  const { folder } = session.workplace;
  const base = makeBase(agreement, session.world.facts.timezone);
  await folder.writeBase(base);
  session.agreed.add(base.id);
  for (const key of session.intents.get(agreement.path) ?? []) await folder.settleIntent(key);
  if (!session.conflicts.has(agreement.path)) return;
  await folder.removeConflict(agreement.path);
  await folder.layTheirs(agreement.path, undefined);
}
