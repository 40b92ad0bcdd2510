import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ask, askSecret } from '../configuration/ask.js';
import { Interrupted } from '../interrupted.js';
import type { Session } from '../session.js';
import { awaitAnswer } from './await-answer.js';
import { hasBrowser } from './open-browser.js';
import { showPage } from './show-page.js';
import { waitForAnswer } from './wait-for-answer.js';

/** The site's page for application passwords, and whether its answer can come to a port of this machine. */
export interface LoginPage {
  readonly page: string;
  readonly answersLoopback: boolean;
}

/** What the site's page sends back through the browser. */
export interface LoginAnswer {
  readonly username: string;
  readonly appPassword: string;
}

/**
 * Sends the person to the site's own page and waits for its answer. Where that page does not answer to a port of this
 * machine, or the browser is on another one, the password it shows is pasted. Throws Interrupted when the person says no.
 */
export async function logIn(session: Session, { page, answersLoopback }: LoginPage): Promise<LoginAnswer> {
  const name = `Galley on ${hostname()}, ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`;
  const parameters = { app_name: name, app_id: randomUUID() };
  const byHand = (): Promise<LoginAnswer> => pasted(session, addressOf(page, parameters));
  const elsewhere = session.input.isTTY === true && !hasBrowser(session.env);
  if (!answersLoopback || elsewhere) return byHand();
  const port = await awaitAnswer(read);
  try {
    const success = `${port.url}?state=${port.state}`;
    const back = { success_url: success, reject_url: `${success}&success=false` };
    showPage(session, addressOf(page, { ...parameters, ...back }));
    const answer = await waitForAnswer(session, port, 'to paste the password instead');
    if (answer === 'paste') return await byHand();
    if (answer === 'rejected') throw new Interrupted('You said no on the site.');
    return answer;
  } finally {
    port.close();
  }
}

function read(parameters: URLSearchParams, isOurs: boolean): LoginAnswer | 'rejected' | undefined {
  if (!isOurs) return undefined;
  if (parameters.get('success') === 'false') return 'rejected';
  const username = parameters.get('user_login');
  const appPassword = parameters.get('password');
  return username && appPassword ? { username, appPassword } : undefined;
}

async function pasted(session: Session, address: string): Promise<LoginAnswer> {
  showPage(session, address);
  const username = await ask(session, { text: 'Your user name there' });
  const appPassword = await askSecret(session, 'The password that the page shows (not shown here)');
  return { username, appPassword };
}

function addressOf(page: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(page);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
