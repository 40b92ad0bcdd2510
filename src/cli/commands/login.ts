import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { ask } from '../configuration/ask.js';
import { readConfiguration, type Configuration } from '../configuration/read-configuration.js';
import { logIn } from '../login/log-in.js';
import { printable } from '../output/printable.js';
import type { Session } from '../session.js';
import { addressToKeep } from '../setup/address-to-keep.js';
import { keepSignIn } from '../setup/keep-sign-in.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { UsageError } from '../usage-error.js';

/** `galley login`: the site itself makes the application password, and it is kept readable by its owner alone. */
export const loginCommand: CommandDefinition = {
  declare: (command) =>
    command
      .option('--url <address>', 'the address of the site')
      .option('--paste', 'paste the password from the page, instead of its answering to this machine'),
  examples: [{ line: 'galley login --url https://example.com', does: 'sign in with the browser' }],
  run: async (session, { options }) => {
    const configuration = await readConfiguration(session.cwd, session.env, { siteMayBeNew: true });
    const url = (options['url'] as string | undefined) ?? (await addressOf(session, configuration));
    const allowHttp = configuration.values.WP_ALLOW_HTTP === '1';
    const { authorizationPage, connectSite } = await import('../../index.js');
    const found = await unlessInterrupted(session.signal, authorizationPage({ url, allowHttp }));
    const paste = options['paste'] === true;
    const signIn = await logIn(session, paste ? { ...found, answersLoopback: false } : found);
    const site = await unlessInterrupted(session.signal, connectSite({ url, allowHttp, ...signIn }));
    const facts = await site.facts();
    const keep = { ...signIn, url: addressToKeep(url, facts.url) };
    const kept = await keepSignIn(session.cwd, configuration, keep);
    const where = printable(facts.name || facts.url);
    answer(session, {
      json: { site: { url: facts.url, name: facts.name }, user: facts.user.slug, ...kept },
      lines: [`Signed in to ${where} as ${printable(facts.user.slug)}. Next: galley pull`],
    });
    return 0;
  },
};

async function addressOf(session: Session, { values }: Configuration): Promise<string> {
  const preset = values.WP_URL;
  const given = session.input.isTTY
    ? await ask(session, { text: 'Address of the site', ...(preset && { preset }) })
    : preset;
  if (given) return given;
  throw new UsageError('The address of the site is missing.', { hint: 'Give --url https://example.com' });
}
