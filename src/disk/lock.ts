import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '../model/problem.js';
import { hasCode } from './error-code.js';
import { isAlive, parseLockOwner } from './lock-owner.js';
import type { LockOwner } from './lock-owner.js';
import { makeGalleyFolder } from './make-galley-folder.js';
import { createFile, replaceFile } from './replace-file.js';

/** The right to write in a drafts folder, renewed until it is released. */
export interface Lock {
  /** False once it was lost: the machine slept past its expiry and another run took over. Then stop writing. */
  isHeld(): boolean;
  release(): Promise<void>;
}

/** Times in milliseconds. */
export interface LockOptions {
  /** How long to wait for another run; 5 s when not given. */
  readonly wait?: number;
  /** After this long without a renewal the owner counts as gone; 60 s when not given. */
  readonly expiry?: number;
}

const pause = 100;

/**
 * Takes the lock of a folder of drafts, `.galley/lock`, over from an owner that is dead (on this machine) or expired.
 * A problem when another run holds it all the while.
 */
export async function acquireLock(folder: string, options: LockOptions = {}): Promise<Lock | Problem> {
  const { wait = 5_000, expiry = 60_000 } = options;
  const shared = join(folder, '.galley');
  makeGalleyFolder(shared);
  const file = join(shared, 'lock');
  const deadline = Date.now() + wait;
  for (;;) {
    const token = randomUUID();
    if (await createFile(file, lockText(token, expiry))) return heldLock(file, token, expiry);
    const owner = readOwner(file);
    if (owner !== 'gone' && !isAlive(owner)) removeDead(file, owner);
    else if (owner !== 'gone' && Date.now() >= deadline) return inUse(folder, owner);
    else await sleep(pause);
  }
}

function heldLock(file: string, token: string, expiry: number): Lock {
  const isHeld = (): boolean => {
    const owner = readOwner(file);
    return owner !== 'gone' && owner.token === token;
  };
  const renew = (): void => {
    replaceFile(file, lockText(token, expiry), { stillExpected: isHeld }).catch(() => {
      // The next renewal may succeed; if none does, the lock expires, as it should.
    });
  };
  const timer = setInterval(renew, expiry / 4).unref();
  return {
    isHeld,
    release: () => {
      clearInterval(timer);
      if (isHeld()) rmSync(file, { force: true });
      return Promise.resolve();
    },
  };
}

function lockText(token: string, expiry: number): string {
  const now = Date.now();
  const times = { since: new Date(now).toISOString(), expires: new Date(now + expiry).toISOString() };
  return `${JSON.stringify({ pid: process.pid, host: hostname(), token, ...times })}\n`;
}

function readOwner(file: string): LockOwner | 'gone' {
  try {
    return parseLockOwner(readFileSync(file, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'gone';
    throw error;
  }
}

/**
 * Two runs may find the same dead owner: each moves the file aside, and the one that finds a living lock in its hands
 * puts it back.
 */
function removeDead(file: string, dead: LockOwner): void {
  const aside = `${file}.${randomUUID()}.tmp`;
  const now = readOwner(file);
  if (now === 'gone' || now.token !== dead.token) return;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const owner = readOwner(aside);
  if (owner !== 'gone' && owner.token !== dead.token && isAlive(owner)) renameSync(aside, file);
  rmSync(aside, { force: true });
}

function inUse(folder: string, { pid, host, since }: LockOwner): Problem {
  const message = `Another run of galley is at work in ${folder} (process ${pid} on ${host}, since ${since})`;
  const hint = 'Wait until it has finished, or end it; a run that was killed is noticed by itself.';
  return { code: 'locked', message, hint, severity: 'error' };
}
