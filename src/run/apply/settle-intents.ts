import type { Session } from './session.js';

/**
 * Settles what an earlier run began and came to remember, but did not live to settle: its post is in step. Left open it
 * would stay in the journal for good.
 */
export async function settleIntents({ world, workplace, intents, quiet }: Session): Promise<void> {
  if (intents.size === 0) return;
  const done = world.summaries.filter(({ id, path }) => quiet.has(id) && intents.has(path));
  for (const { path } of done)
    for (const key of intents.get(path) ?? []) await workplace.folder.settleIntent(key);
}
