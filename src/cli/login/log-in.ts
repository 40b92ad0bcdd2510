import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ask, askSecret } from '../configuration/ask.js';
import { Interrupted } from '../interrupted.js';
import { printable } from '../output/printable.js';
import type { Session } from '../session.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { awaitAnswer, type LoginAnswer } from './await-answer.js';
import { openBrowser } from './open-browser.js';

/** The site's page for application passwords, and whether its answer can come to a port of this machine. */
export interface LoginPage {
  readonly page: string;
  readonly answersLoopback: boolean;
}

/**
 * Sends the person to the site's own page and waits for its answer; where that page does not answer to a port of this
 * machine, the password it shows is pasted. Throws Interrupted when the person says no.
 */
export async function logIn(session: Session, { page, answersLoopback }: LoginPage): Promise<LoginAnswer> {
  const name = `Galley on ${hostname()}, ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`;
  const parameters = { app_name: name, app_id: randomUUID() };
  if (!answersLoopback) return pasted(session, addressOf(page, parameters));
  const port = await awaitAnswer();
  try {
    show(
      session,
      addressOf(page, { ...parameters, success_url: port.url, reject_url: `${port.url}&success=false` }),
    );
    session.err.line('Waiting for your answer there. Ctrl-C ends it.');
    const answer = await unlessInterrupted(session.signal, port.answer);
    if (answer === 'rejected') throw new Interrupted('You said no on the site.');
    return answer;
  } finally {
    port.close();
  }
}

async function pasted(session: Session, address: string): Promise<LoginAnswer> {
  show(session, address);
  const username = await ask(session, { text: 'Your user name there' });
  const appPassword = await askSecret(session, 'The password that the page shows (not shown here)');
  return { username, appPassword };
}

function show(session: Session, address: string): void {
  session.err.line('Let Galley in on your site; your browser opens this page:');
  session.err.line(printable(address));
  openBrowser(address, session.env);
}

function addressOf(page: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(page);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
