import { hostname } from 'node:os';
import { z } from 'zod';

/** Who holds the lock of a folder, as the file says. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
  /** UTC. */
  readonly since: string;
  /** UTC; renewed long before. */
  readonly expires: string;
}

const schema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  token: z.string(),
  since: z.string(),
  expires: z.iso.datetime(),
});

/** The owner in the text of a lock; what is no lock of Galley's belongs to an owner that expired long ago. */
export function parseLockOwner(text: string): LockOwner {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return { pid: 0, host: '', token: text, since: '', expires: new Date(0).toISOString() };
  }
}

/** Whether an owner may still be at work: not expired, and on this machine its process is there. */
export function isAlive({ pid, host, expires }: LockOwner): boolean {
  if (Date.parse(expires) <= Date.now()) return false;
  return host !== hostname() || isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
