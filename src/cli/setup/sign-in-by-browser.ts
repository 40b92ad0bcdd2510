import type { Configuration } from '../configuration/read-configuration.js';
import { application } from '../login/application.js';
import { logInOnWordPressCom } from '../login/log-in-on-wordpress-com.js';
import { logIn, type LoginPage } from '../login/log-in.js';
import { printable } from '../output/printable.js';
import type { Session } from '../session.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import type { ChosenSignIn } from './chosen-sign-in.js';
import { signInValues } from './sign-in-values.js';

/** The address that was given, and whether the password is pasted though the browser could bring it. */
export interface BrowserSignIn {
  readonly url: string;
  readonly paste?: boolean;
}

/** Finds out what kind of site it is, and signs in as that kind does: in the browser first, with a pasted password second. */
export async function signInByBrowser(
  session: Session,
  configuration: Configuration,
  { url, paste }: BrowserSignIn,
): Promise<ChosenSignIn> {
  const { identifySite } = await import('../../index.js');
  const { values, wordPressCom } = configuration;
  const standIn = wordPressCom === undefined ? {} : { wordPressCom };
  const identifying = identifySite({ url, allowHttp: values.WP_ALLOW_HTTP === '1', ...standIn });
  const site = await unlessInterrupted(session.signal, identifying);
  switch (site.kind) {
    case 'own':
      return { url: site.url, ...(await onItsPage(session, site.page, paste === true)) };
    case 'wordpress.com': {
      if (site.instead !== undefined)
        session.err.line(
          `${printable(site.instead)} WordPress.com knows it by Jetpack: through there, then.`,
        );
      const { redirect, ...client } = await application(session, configuration);
      const wanted = { url: site.url, ...standIn };
      const { token, siteUrl } = await logInOnWordPressCom(session, { redirect, ...client }, wanted);
      return { url: site.url, token, application: client, letInOn: siteUrl };
    }
  }
}

/** A site that shows strangers nothing does not name its page either. */
function onItsPage(
  session: Session,
  page: LoginPage | undefined,
  paste: boolean,
): Promise<Pick<ChosenSignIn, 'username' | 'appPassword'>> {
  if (!page) return signInValues(session, {});
  return logIn(session, paste ? { ...page, answersLoopback: false } : page);
}
