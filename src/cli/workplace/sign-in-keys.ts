import type { Configuration, ConfigurationKey } from '../configuration/read-configuration.js';

/** The keys by which a configuration signs in: a header of one's own, or a token of WordPress.com, else user and password. */
export function signInKeys({ values }: Pick<Configuration, 'values'>): readonly ConfigurationKey[] {
  if (values.WP_AUTH_HEADER) return ['WP_URL', 'WP_AUTH_HEADER'];
  return values.WP_TOKEN ? ['WP_URL', 'WP_TOKEN'] : ['WP_URL', 'WP_USERNAME', 'WP_APP_PASSWORD'];
}
