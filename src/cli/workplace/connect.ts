import type { ConnectOptions, Site } from '../../index.js';
import type { Configuration } from '../configuration/read-configuration.js';
import { UsageError } from '../usage-error.js';
import { signInKeys } from './sign-in-keys.js';

/** Whether the configuration names a site and who signs in. */
export function namesSite(configuration: Configuration): boolean {
  return signInKeys(configuration).every((key) => configuration.values[key]);
}

/** Where the site is and who signs in there, as the configuration has it; a UsageError names what is not set. */
export function connectOptions(configuration: Configuration): ConnectOptions {
  const { values, wordPressCom } = configuration;
  if (!namesSite(configuration)) throw notConfigured(configuration);
  return {
    url: values.WP_URL!,
    ...(values.WP_USERNAME && { username: values.WP_USERNAME }),
    ...(values.WP_APP_PASSWORD && { appPassword: values.WP_APP_PASSWORD }),
    ...(values.WP_AUTH_HEADER && { authHeader: values.WP_AUTH_HEADER }),
    ...(values.WP_TOKEN && { token: values.WP_TOKEN }),
    ...(wordPressCom !== undefined && { wordPressCom }),
    allowHttp: values.WP_ALLOW_HTTP === '1',
  };
}

/** What a run knows of the site already, and who hears of its requests. */
type Acquaintance = Pick<ConnectOptions, 'remembered' | 'language' | 'onRequest'>;

/** Signs in to the site that the configuration names; a UsageError names what is not set. */
export async function connect(configuration: Configuration, known: Acquaintance = {}): Promise<Site> {
  const options = connectOptions(configuration);
  const library = await import('../../index.js');
  return library.connectSite({ ...options, ...known });
}

/** What to say when something of it is missing. */
export function notConfigured(configuration: Configuration): UsageError {
  const { values, envFile } = configuration;
  const missing = signInKeys(configuration).filter((key) => !values[key]);
  const searched = envFile
    ? `in the environment and in ${envFile}`
    : 'in the environment, and there is no .env';
  return new UsageError(`${listed(missing)} not set (looked ${searched}).`, {
    code: 'configuration-missing',
    hint: 'Run galley init: it asks for what is missing and writes .env.',
  });
}

function listed(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]} is`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are`;
}
