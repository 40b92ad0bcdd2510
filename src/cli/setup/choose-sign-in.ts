import type { Configuration } from '../configuration/read-configuration.js';
import type { Session } from '../session.js';
import type { ChosenSignIn } from './chosen-sign-in.js';
import { signInByBrowser } from './sign-in-by-browser.js';
import { signInValues } from './sign-in-values.js';

/**
 * How `init` signs in: with what was given for it (WP_AUTH_HEADER, WP_TOKEN, a user name, a password), else as the site
 * itself lets people in, in the browser. Where nobody can be asked, a UsageError says what to give.
 */
export async function chooseSignIn(
  session: Session,
  configuration: Configuration,
  { url, username }: { readonly url: string; readonly username?: string | undefined },
): Promise<ChosenSignIn> {
  const { values } = configuration;
  if (values.WP_AUTH_HEADER) return { url, authHeader: values.WP_AUTH_HEADER };
  const token = session.env['WP_TOKEN']?.trim();
  if (token) return { url, token };
  const given = username !== undefined || Boolean(session.env['WP_APP_PASSWORD']?.trim());
  if (given || !(session.input.isTTY || isForTheBrowser(url, configuration)))
    return { url, ...(await signInValues(session, { username, preset: values.WP_USERNAME })) };
  return signInByBrowser(session, configuration, { url });
}

/** Without a terminal too: nothing has to be typed, or there is no other way in. */
function isForTheBrowser(url: string, { values }: Configuration): boolean {
  const registered = Boolean(values.WPCOM_CLIENT_ID && values.WPCOM_CLIENT_SECRET);
  return registered || (!values.WP_USERNAME && /(^|[/.])wordpress\.com(\/|$)/.test(url));
}
