import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'dotenv';
import { findUpwards } from './find-upwards.js';

/** The keys that Galley reads, from the environment first, then from `.env`. An empty value counts as none. */
export const configurationKeys = [
  'WP_URL',
  'WP_USERNAME',
  'WP_APP_PASSWORD',
  'DRAFTS_DIR',
  'WP_ALLOW_HTTP',
  'WP_AUTH_HEADER',
] as const;

/** One of the keys that Galley reads. */
export type ConfigurationKey = (typeof configurationKeys)[number];

/** What the environment and the nearest `.env` say. */
export interface Configuration {
  readonly values: Readonly<Partial<Record<ConfigurationKey, string>>>;
  /** The `.env` that was read. */
  readonly envFile?: string;
  /** Whether others on this machine may read that file. */
  readonly exposed: boolean;
  /** What DRAFTS_DIR is relative to: the folder of the `.env` that names it, or the current one. */
  readonly draftsFrom?: string;
}

/** Reads both places; `.env` is looked for from `cwd` upwards and never put into the environment of child processes. */
export async function readConfiguration(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Configuration> {
  const envFile = findUpwards('.env', cwd);
  const file: Record<string, string> = envFile ? parse(await readFile(envFile, 'utf8')) : {};
  const values: Partial<Record<ConfigurationKey, string>> = {};
  for (const key of configurationKeys) {
    const value = env[key]?.trim() || file[key]?.trim();
    if (value) values[key] = value;
  }
  return {
    values,
    ...(envFile && { envFile }),
    exposed: envFile !== undefined && (await othersMayRead(envFile)),
    ...(values.DRAFTS_DIR && {
      draftsFrom: env['DRAFTS_DIR']?.trim() || !envFile ? cwd : path.dirname(envFile),
    }),
  };
}

async function othersMayRead(file: string): Promise<boolean> {
  return process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0;
}
