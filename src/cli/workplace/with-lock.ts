import { HeldByLock } from './held-by-lock.js';

/** Works while holding the folder's lock; throws HeldByLock when another run keeps it. */
export async function withLock<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const { acquireLock } = await import('../../index.js');
  const lock = await acquireLock(root);
  if ('severity' in lock) throw new HeldByLock(lock);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}
