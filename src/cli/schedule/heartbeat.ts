import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SaidBefore } from './news.js';

/** What `.galley/heartbeat` says, for monitoring; times in UTC. */
export interface Heartbeat {
  readonly lastRun: string;
  readonly exitCode: number;
  /** Of the last run that did its work; conflicts, which wait for a person, do not count against it. */
  readonly lastSuccess?: string;
  /** Of the last complete look at the site. */
  readonly lastFull?: string;
  readonly next?: string;
  /** The site asked not to be asked again before this time. */
  readonly notBefore?: string;
  /** What was said already: it is said once, whatever process runs. */
  readonly told?: SaidBefore;
}

/** Where the heartbeat of a site lies. */
export function heartbeatFile(root: string, site: string | undefined): string {
  return path.join(root, '.galley', ...(site === undefined ? [] : [site]), 'heartbeat');
}

/** The last heartbeat; undefined when there is none that can be read. */
export async function readHeartbeat(file: string): Promise<Heartbeat | undefined> {
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof found !== 'object' || found === null) return undefined;
    const { told, ...heartbeat } = found as Heartbeat;
    // Somebody's tool may have written here; the rest is only shown or compared.
    return Array.isArray(told?.said) ? { ...heartbeat, told } : heartbeat;
  } catch {
    return undefined;
  }
}

/** Replaces it whole: who reads it while it is written sees the one before. */
export async function writeHeartbeat(file: string, heartbeat: Heartbeat): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.tmp`, `${JSON.stringify(heartbeat, undefined, 2)}\n`);
  await rename(`${file}.tmp`, file);
}
