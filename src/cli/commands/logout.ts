import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { writeEnvFile } from '../configuration/write-env-file.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { connectOptions } from '../workplace/connect.js';

/** `galley logout`: takes the application password back on the site, and out of the file that holds it. */
export const logoutCommand: CommandDefinition = {
  declare: (command) => command,
  examples: [{ line: 'galley logout', does: 'the password works no more, here or anywhere' }],
  run: async (session) => {
    const configuration = await readConfiguration(session.cwd, session.env);
    const { revokePassword } = await import('../../index.js');
    const revoked = await unlessInterrupted(session.signal, revokePassword(connectOptions(configuration)));
    const file = configuration.credentialsFile ?? configuration.envFile;
    if (revoked && file && !session.env['WP_APP_PASSWORD']) await writeEnvFile(file, { WP_APP_PASSWORD: '' });
    answer(session, {
      json: { revoked },
      lines: [revoked ? 'The password is revoked, and works nowhere any more.' : kept],
    });
    return revoked ? 0 : 1;
  },
};

const kept =
  'The site does not say which password this is: revoke it in wp-admin, Users > Profile > Application Passwords.';
