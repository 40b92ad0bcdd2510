import path from 'node:path';
import { UsageError } from '../usage-error.js';
import { findEnvFile } from './find-env-file.js';
import { readEnvFile } from './read-env-file.js';

/** The keys that Galley reads. An empty value counts as none. */
export const configurationKeys = [
  'WP_URL',
  'WP_USERNAME',
  'WP_APP_PASSWORD',
  'DRAFTS_DIR',
  'WP_ALLOW_HTTP',
  'WP_AUTH_HEADER',
  'WP_TOKEN',
  'WPCOM_CLIENT_ID',
  'WPCOM_CLIENT_SECRET',
  'WPCOM_REDIRECT',
  'WP_SITE',
  'GALLEY_CREDENTIALS',
] as const;

/** One of the keys that Galley reads. */
export type ConfigurationKey = (typeof configurationKeys)[number];

/** What the environment and the nearest `.env` say. */
export interface Configuration {
  readonly values: Readonly<Partial<Record<ConfigurationKey, string>>>;
  /** The name of the site, where it has one (`--site`, WP_SITE). */
  readonly site?: string;
  /** The `.env`, or `.env.<name>` of a named site, that was read. */
  readonly envFile?: string;
  /** The file that GALLEY_CREDENTIALS names: absolute, there or not. */
  readonly credentialsFile?: string;
  /** Those of the two that others on this machine may read. */
  readonly exposed: readonly string[];
  /** What DRAFTS_DIR is relative to: the folder of the `.env` that names it, or the current one. */
  readonly draftsFrom?: string;
  /** WPCOM_API of the environment alone, no file: a port of this machine that stands in for WordPress.com. */
  readonly wordPressCom?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment, then the file of GALLEY_CREDENTIALS, then `.env`, looked for from `cwd` upwards and never put
 * into the environment of child processes. Of a named site `.env.<name>` comes first, so that no variable set for
 * another site leads there; one that is missing is a UsageError unless it is about to be made.
 */
export async function readConfiguration(
  cwd: string,
  env: Environment,
  { siteMayBeNew = false }: { readonly siteMayBeNew?: boolean } = {},
): Promise<Configuration> {
  const site = env['WP_SITE']?.trim() || undefined;
  const envFile = findEnvFile(cwd, site);
  if (site !== undefined && !envFile && !siteMayBeNew) throw noSuchSite(site);
  const file = await readEnvFile(envFile);
  const beside = { values: file.values, folder: envFile ? path.dirname(envFile) : cwd };
  const around = { values: env, folder: cwd };
  const sources = site === undefined ? [around, beside] : [beside, around];
  const named = found(sources, 'GALLEY_CREDENTIALS');
  const credentialsFile = named && path.resolve(named.folder, named.value);
  const secret = await readEnvFile(credentialsFile);
  const all = [sources[0]!, { values: secret.values, folder: cwd }, sources[1]!];
  const drafts = found(all, 'DRAFTS_DIR');
  return {
    values: Object.fromEntries(configurationKeys.flatMap((key) => entry(key, found(all, key)))),
    ...(site !== undefined && { site }),
    ...(envFile && { envFile }),
    ...(credentialsFile && { credentialsFile }),
    exposed: [...(file.exposed ? [envFile!] : []), ...(secret.exposed ? [credentialsFile!] : [])],
    ...(drafts && { draftsFrom: drafts.folder }),
    ...(env['WPCOM_API'] && { wordPressCom: env['WPCOM_API'] }),
  };
}

/** Values, and the folder that a path among them is relative to. */
interface Source {
  readonly values: Environment;
  readonly folder: string;
}

function found(sources: readonly Source[], key: ConfigurationKey) {
  for (const { values, folder } of sources) {
    const value = values[key]?.trim();
    if (value) return { value, folder };
  }
  return undefined;
}

function entry(key: ConfigurationKey, given: { readonly value: string } | undefined): [string, string][] {
  return given ? [[key, given.value]] : [];
}

function noSuchSite(site: string): UsageError {
  return new UsageError(`There is no .env.${site} here or above.`, {
    code: 'no-such-site',
    hint: `galley init --site ${site} connects that site and writes it.`,
  });
}
