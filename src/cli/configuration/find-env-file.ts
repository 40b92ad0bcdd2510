import { UsageError } from '../usage-error.js';
import { findUpwards } from './find-upwards.js';

/** The name of the file that configures a site: `.env`, or `.env.<name>`. Throws a UsageError for what cannot be a name. */
export function envFileName(site: string | undefined): string {
  if (site === undefined) return '.env';
  if (/^[a-z0-9][\w-]{0,63}$/i.test(site)) return `.env.${site}`;
  throw new UsageError('That cannot be the name of a site.', {
    code: 'site-name',
    hint: 'A name is made of letters, digits, - and _, as in --site staging.',
  });
}

/** The nearest such file, from `cwd` upwards. */
export function findEnvFile(cwd: string, site: string | undefined): string | undefined {
  return findUpwards(envFileName(site), cwd);
}
