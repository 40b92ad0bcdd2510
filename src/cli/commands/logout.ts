import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration, type Configuration } from '../configuration/read-configuration.js';
import { readEnvFile } from '../configuration/read-env-file.js';
import { writeEnvFile } from '../configuration/write-env-file.js';
import type { Session } from '../session.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { connectOptions } from '../workplace/connect.js';

/** `galley logout`: takes what signs in back on the site, and out of the file that holds it. */
export const logoutCommand: CommandDefinition = {
  declare: (command) => command,
  examples: [{ line: 'galley logout', does: 'the password works no more, here or anywhere' }],
  run: async (session) => {
    const configuration = await readConfiguration(session.cwd, session.env);
    const options = connectOptions(configuration);
    if (options.token && !options.authHeader) return forgetToken(session, configuration);
    const { revokePassword } = await import('../../index.js');
    const revoked = await unlessInterrupted(session.signal, revokePassword(options));
    if (revoked && !session.env['WP_APP_PASSWORD']) await empty(configuration, 'WP_APP_PASSWORD');
    answer(session, {
      json: { revoked },
      lines: [revoked ? 'The password is revoked, and works nowhere any more.' : kept],
    });
    return revoked ? 0 : 1;
  },
};

const kept =
  'The site does not say which password this is: revoke it in wp-admin, Users > Profile > Application Passwords.';
const connections = 'https://wordpress.com/me/security/connected-applications';

/** WordPress.com lets only the person take a token back. */
async function forgetToken(session: Session, configuration: Configuration): Promise<0> {
  const forgotten = !session.env['WP_TOKEN'] && (await empty(configuration, 'WP_TOKEN'));
  const first = forgotten
    ? 'The token is forgotten here.'
    : 'The token stands in the environment: unset WP_TOKEN.';
  const last = `WordPress.com takes it back only from you: disconnect the application at ${connections}`;
  answer(session, { json: { revoked: false, forgotten, revokeAt: connections }, lines: [first, last] });
  return 0;
}

/** Empties a key in the file that holds it; false where none does. */
async function empty({ credentialsFile, envFile }: Configuration, key: string): Promise<boolean> {
  for (const file of [credentialsFile, envFile]) {
    if (file === undefined || !(await readEnvFile(file)).values[key]) continue;
    await writeEnvFile(file, { [key]: '' });
    return true;
  }
  return false;
}
