import path from 'node:path';
import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { printable } from '../output/printable.js';
import { wrap } from '../output/wrap.js';
import type { Session } from '../session.js';
import { addressToKeep } from '../setup/address-to-keep.js';
import { chooseSignIn } from '../setup/choose-sign-in.js';
import { keepSignIn, type KeptSignIn } from '../setup/keep-sign-in.js';
import { proveSignIn } from '../setup/prove-sign-in.js';
import { siteAddress } from '../setup/site-address.js';
import { writeSettingsTemplate } from '../setup/write-settings-template.js';

/** `galley init`: asks where, has the person let in, proves that it works, and only then writes `.env` and `galley.yaml`. */
export const initCommand: CommandDefinition = {
  declare: (command) =>
    command
      .option('--url <address>', 'the address of the site, or of any page of it')
      .option('--username <name>', 'your user name on the site'),
  examples: [
    { line: 'galley init', does: 'be asked for the address, and sign in with the browser' },
    {
      line: 'galley init --url https://example.com --username ada < password.txt',
      does: 'the password from standard input, or from WP_APP_PASSWORD',
    },
  ],
  run: async (session, { options }) => {
    const configuration = await readConfiguration(session.cwd, session.env, { siteMayBeNew: true });
    const flags = options as { readonly url?: string; readonly username?: string };
    const url = await siteAddress(session, flags.url, configuration);
    const signIn = await chooseSignIn(session, configuration, { url, username: flags.username });
    const facts = await proveSignIn(session, configuration, signIn);
    const keep = { ...signIn, url: addressToKeep(signIn, facts.url) };
    const kept = await keepSignIn(session.cwd, configuration, keep);
    const settingsFile = await writeSettingsTemplate(session.cwd);
    const json = {
      ...{ site: { url: facts.url, name: facts.name }, user: facts.user.slug, ...kept },
      ...(settingsFile !== undefined && { settingsFile }),
      next: 'galley pull',
    };
    answer(session, { json, lines: whatWasDone(session, json) });
    return 0;
  },
};

interface Done extends KeptSignIn {
  readonly site: { readonly url: string; readonly name: string };
  readonly user: string;
  readonly settingsFile?: string;
}

function whatWasDone({ out }: Session, { site, user, settingsFile, ...kept }: Done): string[] {
  const { git, envFile, passwordFile } = kept;
  const files = [...new Set([envFile, passwordFile])].map((file) => printable(path.basename(file)));
  const sentences = [
    `Signed in to ${out.paint.strong(printable(site.name || site.url))} (${printable(site.url)}) as ${printable(user)}.`,
    `Wrote ${files.join(' and ')}; only you can read ${files.length > 1 ? 'them' : 'it'}.`,
    ...(settingsFile === undefined
      ? []
      : ['Wrote galley.yaml: every setting stands there as a comment; none is needed.']),
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
