import type { connectSite, Site } from '../../index.js';
import type { Configuration, ConfigurationKey } from '../configuration/read-configuration.js';
import { UsageError } from '../usage-error.js';

const needed = ['WP_URL', 'WP_USERNAME', 'WP_APP_PASSWORD'] as const satisfies readonly ConfigurationKey[];

/** Whether the configuration names a site and who signs in. */
export function namesSite({ values }: Configuration): boolean {
  return needed.every((key) => values[key]);
}

/** What a run knows of the site already, and who hears of its requests. */
type Acquaintance = Pick<Parameters<typeof connectSite>[0], 'remembered' | 'onRequest'>;

/** Signs in to the site that the configuration names; a UsageError names what is not set. */
export async function connect(configuration: Configuration, known: Acquaintance = {}): Promise<Site> {
  const { values } = configuration;
  if (!namesSite(configuration)) throw notConfigured(configuration);
  const library = await import('../../index.js');
  return library.connectSite({
    url: values.WP_URL!,
    username: values.WP_USERNAME!,
    appPassword: values.WP_APP_PASSWORD!,
    allowHttp: values.WP_ALLOW_HTTP === '1',
    ...known,
  });
}

/** What to say when something of it is missing. */
export function notConfigured({ values, envFile }: Configuration): UsageError {
  const missing = needed.filter((key) => !values[key]);
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
