import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { editEnv } from './edit-env.js';

/** Sets keys of a `.env` at once and whole, with mode 600 from its first byte; a missing file is made, a link followed. */
export async function writeEnvFile(file: string, values: Readonly<Record<string, string>>): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const text = await readFile(target, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const making = `${target}.${randomUUID()}`;
  try {
    await writeFile(making, editEnv(text, values), { mode: 0o600, flag: 'wx' });
    await rename(making, target);
  } finally {
    await rm(making, { force: true });
  }
}
