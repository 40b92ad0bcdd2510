import { readFile, stat } from 'node:fs/promises';
import { parse } from 'dotenv';

/** What a file of settings says; nothing where there is none. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  /** Whether others on this machine may read it. */
  readonly exposed: boolean;
}

/** Reads a file in the form of `.env`; a missing one, or no name, is an empty one. */
export async function readEnvFile(file: string | undefined): Promise<EnvFile> {
  if (file === undefined) return { values: {}, exposed: false };
  try {
    const values = parse(await readFile(file, 'utf8'));
    return { values, exposed: process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { values: {}, exposed: false };
    throw error;
  }
}
