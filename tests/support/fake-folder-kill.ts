import type * as fileSystem from 'node:fs';

/** Thrown at the step where the process dies. */
export class Killed extends Error {}

/** After how many calls of the file system the process dies; infinite while it lives. */
export const life = { left: Infinity };

/** Runs `work` and kills it before its step `step` (from 0), in the middle of it when it writes; true when it got to its end. */
export async function killedAt(step: number, work: () => Promise<unknown>): Promise<boolean> {
  life.left = step;
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  } finally {
    life.left = Infinity;
  }
}

/**
 * `node:fs` whose every call may be the last: a dead process does nothing any more, not even what stands in `finally`,
 * but its files are closed. The write under way gets half of its bytes out.
 */
export function mortalFileSystem(actual: typeof fileSystem): typeof fileSystem {
  const mortal =
    (name: string, call: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      life.left -= 1;
      if (life.left >= 0) return call(...args);
      if (life.left === -1) writeHalf(actual, name, args);
      throw new Killed(name);
    };
  const isStep = (name: string): boolean =>
    (name.endsWith('Sync') && name !== 'closeSync') || name === 'fsync';
  const entries = Object.entries(actual).map(([name, value]) => {
    const call = value as unknown;
    return [name, typeof call === 'function' && isStep(name) ? mortal(name, call as () => unknown) : call];
  });
  return Object.fromEntries(entries) as typeof fileSystem;
}

function writeHalf(actual: typeof fileSystem, name: string, [file, content]: readonly unknown[]): void {
  if (name !== 'writeSync' && name !== 'writeFileSync') return;
  const bytes = typeof content === 'string' ? Buffer.from(content) : (content as Uint8Array);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  if (name === 'writeSync') actual.writeSync(file as number, half);
  else actual.writeFileSync(file as string, half);
}
