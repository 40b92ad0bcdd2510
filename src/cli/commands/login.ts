import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration, type Configuration } from '../configuration/read-configuration.js';
import { printable } from '../output/printable.js';
import { addressToKeep } from '../setup/address-to-keep.js';
import { keepSignIn } from '../setup/keep-sign-in.js';
import { proveSignIn } from '../setup/prove-sign-in.js';
import { signInByBrowser } from '../setup/sign-in-by-browser.js';
import { siteAddress } from '../setup/site-address.js';
import { UsageError } from '../usage-error.js';

/** `galley login`: the site, or WordPress.com, makes what signs in, and it is kept readable by its owner alone. */
export const loginCommand: CommandDefinition = {
  declare: (command) =>
    command
      .option('--url <address>', 'the address of the site')
      .option('--paste', 'paste the password from the page, instead of its answering to this machine'),
  examples: [{ line: 'galley login --url https://example.com', does: 'sign in with the browser' }],
  run: async (session, { options }) => {
    const configuration = await readConfiguration(session.cwd, session.env, { siteMayBeNew: true });
    refuseWithHeader(configuration);
    const url = await siteAddress(session, options['url'] as string | undefined, configuration);
    const way = { url, paste: options['paste'] === true };
    const signIn = await signInByBrowser(session, configuration, way);
    const facts = await proveSignIn(session, configuration, signIn);
    const keep = { ...signIn, url: addressToKeep(signIn, facts.url) };
    const kept = await keepSignIn(session.cwd, configuration, keep);
    const where = printable(facts.name || facts.url);
    answer(session, {
      json: { site: { url: facts.url, name: facts.name }, user: facts.user.slug, ...kept },
      lines: [`Signed in to ${where} as ${printable(facts.user.slug)}. Next: galley pull`],
    });
    return 0;
  },
};

/** It would go on signing in instead of what is made here. */
function refuseWithHeader({ values }: Configuration): void {
  if (!values.WP_AUTH_HEADER) return;
  throw new UsageError('WP_AUTH_HEADER signs in here already.', {
    hint: 'Take it out of .env or the environment first.',
  });
}
