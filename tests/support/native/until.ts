import { setTimeout as wait } from 'node:timers/promises';
import type { BackgroundProcess } from './background-process.js';

/** Tries every 50 ms until `attempt` stops throwing, for 30 s at most, or until the program behind it fails. */
export async function until(attempt: () => Promise<unknown>, program: BackgroundProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await Promise.race([wait(50), program.failed]);
  }
}
