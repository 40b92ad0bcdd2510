import path from 'node:path';
import { envFileName } from '../configuration/find-env-file.js';
import { findUpwards } from '../configuration/find-upwards.js';
import { ignoreInGit } from '../configuration/ignore-in-git.js';
import type { Configuration } from '../configuration/read-configuration.js';
import { readEnvFile } from '../configuration/read-env-file.js';
import { writeEnvFile } from '../configuration/write-env-file.js';
import type { ChosenSignIn } from './chosen-sign-in.js';

/** Where a sign-in was put. */
export interface KeptSignIn {
  /** Absolute: the `.env` of the current folder, or `.env.<name>` of a named site. */
  readonly envFile: string;
  /** The file that holds the password or the token: `envFile`, or the one of GALLEY_CREDENTIALS. */
  readonly passwordFile: string;
  /** What became of the file with the password: `none` where it lies outside of any repository, in a place of its own. */
  readonly git: 'added' | 'already' | 'none';
}

/** Writes a sign-in that works, readable by its owner alone, and keeps git from what holds the password. */
export async function keepSignIn(
  cwd: string,
  { site, credentialsFile }: Pick<Configuration, 'site' | 'credentialsFile'>,
  signIn: ChosenSignIn,
): Promise<KeptSignIn> {
  const envFile = path.join(cwd, envFileName(site));
  const passwordFile = credentialsFile ?? envFile;
  const { place, secrets, replaced } = keysOf(signIn);
  if (passwordFile === envFile) await write(envFile, { ...place, ...secrets }, replaced);
  else {
    if (Object.keys(secrets).length > 0) await write(passwordFile, secrets, replaced);
    await write(envFile, place, replaced);
  }
  const own = passwordFile === envFile || findUpwards('.git', path.dirname(passwordFile)) !== undefined;
  const git = own ? await ignoreInGit(path.dirname(passwordFile), path.basename(passwordFile)) : 'none';
  return { envFile, passwordFile, git };
}

interface Keys {
  readonly place: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Keys of the other kind of sign-in, which would stand in the way. */
  readonly replaced: readonly string[];
}

/** A header of the person's own stays where they put it. */
function keysOf({ url, username, appPassword, token, application }: ChosenSignIn): Keys {
  const place = {
    WP_URL: url,
    ...(username !== undefined && { WP_USERNAME: username }),
    ...(application && { WPCOM_CLIENT_ID: application.clientId }),
  };
  if (token === undefined)
    return { place, secrets: appPassword ? { WP_APP_PASSWORD: appPassword } : {}, replaced: ['WP_TOKEN'] };
  const secret = application && { WPCOM_CLIENT_SECRET: application.clientSecret };
  return { place, secrets: { WP_TOKEN: token, ...secret }, replaced: ['WP_USERNAME', 'WP_APP_PASSWORD'] };
}

async function write(
  file: string,
  values: Readonly<Record<string, string>>,
  replaced: readonly string[],
): Promise<void> {
  const before = (await readEnvFile(file)).values;
  const emptied = replaced.filter((key) => before[key]).map((key) => [key, '']);
  await writeEnvFile(file, { ...values, ...(Object.fromEntries(emptied) as Record<string, string>) });
}
