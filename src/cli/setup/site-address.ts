import { ask } from '../configuration/ask.js';
import type { Configuration } from '../configuration/read-configuration.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

/** The address of the site: as given, else asked for at the terminal, where plain Enter means the configured one. */
export async function siteAddress(
  session: Session,
  given: string | undefined,
  { values }: Configuration,
): Promise<string> {
  const preset = values.WP_URL;
  const text = 'Address of the site';
  const address =
    given ?? (session.input.isTTY ? await ask(session, { text, ...(preset && { preset }) }) : preset);
  if (address) return address;
  throw new UsageError('The address of the site is missing.', {
    hint: 'Give --url https://example.com, or run this on a terminal.',
  });
}
