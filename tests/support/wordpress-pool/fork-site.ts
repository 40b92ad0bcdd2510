import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LentSite } from './lent-site.js';

/** A WordPress in a process of its own. */
export type ForkedSite = {
  readonly site: LentSite;
  /** Resolves when the process is gone. */
  readonly stop: () => Promise<void>;
};

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Starts one (about 4 s); throws when it ends before it has started. */
export async function forkSite(): Promise<ForkedSite> {
  const child = fork(file('site-process.ts'), {
    execArgv: ['--import', new URL('../typescript.mjs', import.meta.url).href],
  });
  const ended = once(child, 'exit');
  const site = await Promise.race([
    once(child, 'message').then(([message]) => message as LentSite),
    ended.then(([code]) => {
      throw new Error(`The WordPress of the tests ended with ${String(code)} before it had started.`);
    }),
  ]);
  const stop = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return { site, stop };
}
