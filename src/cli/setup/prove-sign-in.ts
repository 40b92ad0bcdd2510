import type { SiteFacts } from '../../index.js';
import type { Configuration } from '../configuration/read-configuration.js';
import type { Session } from '../session.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { UsageError } from '../usage-error.js';
import type { ChosenSignIn } from './chosen-sign-in.js';

/** What the site says to a sign-in that works; else the site's own error, or that the wrong site was chosen. */
export async function proveSignIn(
  session: Session,
  { values, wordPressCom }: Configuration,
  { application: _application, letInOn, ...signIn }: ChosenSignIn,
): Promise<SiteFacts> {
  const { connectSite, SignInRefused } = await import('../../index.js');
  const allowHttp = values.WP_ALLOW_HTTP === '1';
  const connecting = connectSite({
    ...signIn,
    allowHttp,
    ...(wordPressCom !== undefined && { wordPressCom }),
  });
  try {
    return await (await unlessInterrupted(session.signal, connecting)).facts();
  } catch (error) {
    if (error instanceof SignInRefused && letInOn !== undefined && isElsewhere(letInOn, signIn.url))
      throw new UsageError(`You let Galley in on ${letInOn}, not on ${signIn.url}.`, {
        code: 'other-site',
        hint: `Choose the other site there, or run galley init --url ${letInOn}`,
      });
    throw error;
  }
}

function isElsewhere(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).host !== new URL(other).host;
}
