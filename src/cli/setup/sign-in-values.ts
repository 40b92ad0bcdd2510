import { ask, askSecret } from '../configuration/ask.js';
import { readAllInput } from '../configuration/read-all-input.js';
import type { Configuration } from '../configuration/read-configuration.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

/** Where to sign in, and as whom. */
export interface SignInValues {
  readonly url: string;
  readonly username: string;
  readonly appPassword: string;
}

/**
 * What `init` needs, from its flags, else from the person at the terminal with what is configured already as the answer
 * to a plain Enter. The password comes from WP_APP_PASSWORD, from standard input, or unseen from the terminal; never
 * from a flag, where every other program on the machine could read it.
 */
export async function signInValues(
  session: Session,
  flags: { readonly url?: string; readonly username?: string },
  configured: Configuration['values'],
): Promise<SignInValues> {
  const url =
    flags.url ??
    (await askFor(session, { flag: '--url', text: 'Address of the site', preset: configured.WP_URL }));
  const username =
    flags.username ??
    (await askFor(session, { flag: '--username', text: 'User name', preset: configured.WP_USERNAME }));
  return { url, username, appPassword: await password(session) };
}

async function askFor(
  session: Session,
  {
    flag,
    text,
    preset,
  }: { readonly flag: string; readonly text: string; readonly preset: string | undefined },
): Promise<string> {
  const given = session.input.isTTY ? await ask(session, { text, ...(preset && { preset }) }) : preset;
  if (given) return given;
  throw new UsageError(`${text} is missing.`, { hint: `Give ${flag}, or run galley init on a terminal.` });
}

async function password(session: Session): Promise<string> {
  const given = session.env['WP_APP_PASSWORD']?.trim() || (await typedOrPiped(session));
  if (given) return given;
  throw new UsageError('The application password is missing.', {
    hint: 'Make one in wp-admin under Users > Profile > Application Passwords; give it in WP_APP_PASSWORD or on standard input.',
  });
}

async function typedOrPiped(session: Session): Promise<string> {
  if (!session.input.isTTY)
    return Buffer.from(await readAllInput(session.input, 64 * 1024))
      .toString('utf8')
      .trim();
  session.err.line(
    'An application password is made in wp-admin under Users > Profile > Application Passwords.',
  );
  return askSecret(session, 'Application password (not shown)');
}
