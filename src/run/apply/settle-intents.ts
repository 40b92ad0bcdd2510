import { settleIntentsOf } from './intents.js';
import type { Session } from './session.js';

/**
 * Settles what an earlier run began and did not live to settle: its post is in step, or its file is gone and this run
 * did not begin it again. Left open it would stay in the journal for good.
 */
export async function settleIntents(session: Session): Promise<void> {
  const { world, workplace, intents, abandoned, quiet } = session;
  if (intents.size + abandoned.size === 0) return;
  const done = world.summaries.filter(({ id, path }) => quiet.has(id) && intents.has(path));
  for (const { path } of done) await settleIntentsOf(session, path);
  const open = new Set([...intents.values()].flatMap((keys) => [...keys]));
  for (const key of abandoned) if (!open.has(key)) await workplace.folder.settleIntent(key);
}
