import path from 'node:path';
import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { printable } from '../output/printable.js';
import { wrap } from '../output/wrap.js';
import type { Session } from '../session.js';
import { addressToKeep } from '../setup/address-to-keep.js';
import { keepSignIn, type KeptSignIn } from '../setup/keep-sign-in.js';
import { signInValues } from '../setup/sign-in-values.js';
import { unlessInterrupted } from '../unless-interrupted.js';

/** `galley init`: asks where and who, proves that it works, and only then writes `.env`. */
export const initCommand: CommandDefinition = {
  declare: (command) =>
    command
      .option('--url <address>', 'the address of the site')
      .option('--username <name>', 'your user name on the site'),
  examples: [
    { line: 'galley init', does: 'be asked for everything' },
    {
      line: 'galley init --url https://example.com --username ada < password.txt',
      does: 'the password from standard input, or from WP_APP_PASSWORD',
    },
  ],
  run: async (session, { options }) => {
    const configuration = await readConfiguration(session.cwd, session.env, { siteMayBeNew: true });
    const { values } = configuration;
    const signIn = await signInValues(session, options, values);
    const { connectSite } = await import('../../index.js');
    const connecting = connectSite({ ...signIn, allowHttp: values.WP_ALLOW_HTTP === '1' });
    const site = await unlessInterrupted(session.signal, connecting);
    const { url, name, user } = await site.facts();
    const keep = { ...signIn, url: addressToKeep(signIn.url, url) };
    const kept = await keepSignIn(session.cwd, configuration, keep);
    const json = { site: { url, name }, user: user.slug, ...kept, next: 'galley pull' };
    answer(session, { json, lines: whatWasDone(session, json) });
    return 0;
  },
};

interface Done extends KeptSignIn {
  readonly site: { readonly url: string; readonly name: string };
  readonly user: string;
}

function whatWasDone({ out }: Session, { site, user, git, envFile, passwordFile }: Done): string[] {
  const files = [...new Set([envFile, passwordFile])].map((file) => printable(path.basename(file)));
  const sentences = [
    `Signed in to ${out.paint.strong(printable(site.name || site.url))} (${printable(site.url)}) as ${printable(user)}.`,
    `Wrote ${files.join(' and ')}; only you can read ${files.length > 1 ? 'them' : 'it'}.`,
    ...(git === 'added' ? [`Put ${files.at(-1)} into .gitignore.`] : []),
    ...(git === 'none'
      ? []
      : [
          'Galley remembers both sides of each post in .galley/ inside the drafts folder, private posts and unpublished drafts included. If you commit it, they are in the repository.',
        ]),
    `Next: ${out.paint.strong('galley pull')} brings your posts here, ${out.paint.strong('galley new "A title"')} begins one.`,
  ];
  return sentences.flatMap((sentence) => wrap(sentence, { columns: out.columns, indent: '  ' }));
}
