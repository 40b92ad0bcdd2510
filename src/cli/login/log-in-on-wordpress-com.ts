import { askSecret } from '../configuration/ask.js';
import { Interrupted } from '../interrupted.js';
import type { Session } from '../session.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { UsageError } from '../usage-error.js';
import type { Application } from './application.js';
import { awaitAnswer, type AnswerPort } from './await-answer.js';
import { showPage } from './show-page.js';
import { waitForAnswer } from './wait-for-answer.js';

/** The site that is wanted, and the stand-in for WordPress.com where there is one. */
export interface WantedSite {
  readonly url: string;
  readonly wordPressCom?: string;
}

/** A token, and the site that the person chose for it. */
export interface GivenToken {
  readonly token: string;
  readonly siteUrl: string;
}

type Answer = { readonly code: string } | 'rejected';

/**
 * OAuth2's authorization code flow: sends the person to WordPress.com, waits for the code on the redirect address (or
 * has the address pasted where the browser ended) and gives it for a token. Throws Interrupted when the person says no.
 */
export async function logInOnWordPressCom(
  session: Session,
  { redirect, ...client }: Application,
  site: WantedSite,
): Promise<GivenToken> {
  const { authorizeAddress, exchangeCode, wordPressComOrigin } = await import('../../index.js');
  const origin = wordPressComOrigin(site.wordPressCom);
  const port = await awaitAnswer(read, redirect);
  try {
    const request = { clientId: client.clientId, redirect: redirect.href, state: port.state };
    showPage(session, authorizeAddress(origin, { ...request, site: new URL(site.url).host }));
    const { code } = await answered(session, port);
    const exchange = exchangeCode(origin, { ...client, redirect: redirect.href, code });
    return await unlessInterrupted(session.signal, exchange);
  } finally {
    port.close();
  }
}

async function answered(session: Session, port: AnswerPort<Answer>): Promise<{ readonly code: string }> {
  const heard = await waitForAnswer(session, port, 'if it is on another machine');
  const answer = heard === 'paste' ? await pasted(session, port) : heard;
  if (answer === 'rejected') throw new Interrupted('You said no on WordPress.com.');
  return answer;
}

/** A browser elsewhere cannot reach this machine, but its address bar shows the answer. */
async function pasted(session: Session, { url, state }: AnswerPort<Answer>): Promise<Answer> {
  const text = `The address that the browser shows in the end, ${url}?code=... (not shown here)`;
  const given = await askSecret(session, text);
  const parameters = URL.canParse(given) ? new URL(given).searchParams : new URLSearchParams();
  const answer = read(parameters, parameters.get('state') === state);
  if (answer !== undefined) return answer;
  throw new UsageError('That address is not the answer to this login.', {
    code: 'wrong-answer',
    hint: 'Copy it whole from the address bar, after you approved; then run galley login again.',
  });
}

/** A no comes without the secret word (documented so), and does no harm. */
function read(parameters: URLSearchParams, isOurs: boolean): Answer | undefined {
  if (parameters.get('error') === 'access_denied') return 'rejected';
  const code = parameters.get('code');
  return isOurs && code ? { code } : undefined;
}
