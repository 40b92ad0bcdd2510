import path from 'node:path';
import { envFileName } from '../configuration/find-env-file.js';
import { ignoreInGit } from '../configuration/ignore-in-git.js';
import type { Configuration } from '../configuration/read-configuration.js';
import { writeEnvFile } from '../configuration/write-env-file.js';
import type { SignInValues } from './sign-in-values.js';

/** Where a sign-in was put. */
export interface KeptSignIn {
  /** Absolute: the `.env` of the current folder, or `.env.<name>` of a named site. */
  readonly envFile: string;
  /** The file that holds the password: `envFile`, or the one of GALLEY_CREDENTIALS. */
  readonly passwordFile: string;
  /** Of the file with the password. */
  readonly git: 'added' | 'already' | 'none';
}

/** Writes a sign-in that works, readable by its owner alone, and keeps git from what holds the password. */
export async function keepSignIn(
  cwd: string,
  { site, credentialsFile }: Pick<Configuration, 'site' | 'credentialsFile'>,
  signIn: SignInValues,
): Promise<KeptSignIn> {
  const envFile = path.join(cwd, envFileName(site));
  const passwordFile = credentialsFile ?? envFile;
  const password = { WP_APP_PASSWORD: signIn.appPassword };
  const place = { WP_URL: signIn.url, WP_USERNAME: signIn.username };
  if (passwordFile === envFile) await writeEnvFile(envFile, { ...place, ...password });
  else {
    await writeEnvFile(passwordFile, password);
    await writeEnvFile(envFile, place);
  }
  const git = await ignoreInGit(path.dirname(passwordFile), path.basename(passwordFile));
  return { envFile, passwordFile, git };
}
