import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { acquireLock } from '../../../src/disk/lock.js';
import type { Lock, LockOptions } from '../../../src/disk/lock.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

async function take(root: string, options: LockOptions = { wait: 0 }): Promise<Lock> {
  const lock = await acquireLock(root, options);
  if ('code' in lock) throw new Error(lock.message);
  return lock;
}

function lockFile(root: string, owner: Record<string, unknown>): void {
  const times = { since: '2026-01-01T00:00:00.000Z', expires: new Date(Date.now() + 60_000).toISOString() };
  writeFileSync(join(root, '.galley/lock'), JSON.stringify({ token: 'other', ...times, ...owner }));
}

describe('the lock of a folder', () => {
  it('is held by one run at a time, and free when released', async () => {
    const root = temporaryFolder();
    const first = await take(root);
    expect(first.isHeld()).toBe(true);
    const second = await acquireLock(root, { wait: 0 });
    expect(second).toMatchObject({ code: 'locked', severity: 'error' });
    expect('message' in second && second.message).toContain(`process ${process.pid}`);
    await first.release();
    expect(existsSync(join(root, '.galley/lock'))).toBe(false);
    await (await take(root)).release();
  });

  it('is waited for a little', async () => {
    const root = temporaryFolder();
    const first = await take(root);
    setTimeout(() => void first.release(), 150);
    const second = await take(root, { wait: 3_000 });
    expect(second.isHeld()).toBe(true);
    await second.release();
  });

  it('goes to one of many that want it at once', async () => {
    const root = temporaryFolder();
    const first = await take(root);
    await first.release();
    lockFile(root, { pid: spawnSync(process.execPath, ['-e', '0']).pid, host: hostname() });
    const results = await Promise.all(Array.from({ length: 8 }, () => acquireLock(root, { wait: 300 })));
    const held = results.filter((result) => 'release' in result);
    expect(held).toHaveLength(1);
    await held[0]?.release();
  });

  it('is taken over from a dead process, an expired owner and rubbish', async () => {
    const root = temporaryFolder();
    await (await take(root)).release();
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    lockFile(root, { pid, host: hostname() });
    await (await take(root)).release();
    lockFile(root, { pid: process.pid, host: 'elsewhere', expires: '2026-01-01T00:00:00.000Z' });
    await (await take(root)).release();
    writeFileSync(join(root, '.galley/lock'), 'rubbish');
    await (await take(root)).release();
  });

  it('of another machine is respected until it expires', async () => {
    const root = temporaryFolder();
    await (await take(root)).release();
    lockFile(root, { pid: 1, host: 'elsewhere' });
    expect(await acquireLock(root, { wait: 0 })).toMatchObject({ code: 'locked' });
  });

  it('is renewed while its owner runs, and known to be lost when it was taken over', async () => {
    const root = temporaryFolder();
    const lock = await take(root, { wait: 0, expiry: 200 });
    const before = readFileSync(join(root, '.galley/lock'), 'utf8');
    await sleep(300);
    expect(readFileSync(join(root, '.galley/lock'), 'utf8')).not.toBe(before);
    expect(await acquireLock(root, { wait: 0 })).toMatchObject({ code: 'locked' });
    lockFile(root, { pid: process.pid, host: hostname() });
    expect(lock.isHeld()).toBe(false);
    await sleep(120);
    await lock.release();
    expect(readFileSync(join(root, '.galley/lock'), 'utf8')).toContain('"other"');
  });
});
