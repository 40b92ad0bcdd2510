import { ask, askSecret } from '../configuration/ask.js';
import { readAllInput } from '../configuration/read-all-input.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

/** Who signs in, with which application password. */
export interface SignInValues {
  readonly username: string;
  readonly appPassword: string;
}

/** Milliseconds: when it is said what is waited for, and when nobody is waited for any more. */
const waits = { told: 2000, over: 120_000 };

/**
 * A user name, else asked for with `preset` as the answer to a plain Enter, and a password: from WP_APP_PASSWORD, from
 * standard input, or unseen from the terminal; never from a flag, where every other program on the machine could read it.
 */
export async function signInValues(
  session: Session,
  { username, preset }: { readonly username?: string | undefined; readonly preset?: string | undefined },
): Promise<SignInValues> {
  const name =
    username ??
    (session.input.isTTY ? await ask(session, { text: 'User name', ...(preset && { preset }) }) : preset);
  if (name) return { username: name, appPassword: await password(session) };
  throw new UsageError('User name is missing.', {
    hint: 'Give --username, or run galley init on a terminal, where the browser signs you in.',
  });
}

async function password(session: Session): Promise<string> {
  const given = session.env['WP_APP_PASSWORD']?.trim() || (await typedOrPiped(session));
  if (given) return given;
  throw new UsageError('The application password is missing.', {
    hint: 'Make one in wp-admin under Users > Profile > Application Passwords; give it in WP_APP_PASSWORD or on standard input.',
  });
}

async function typedOrPiped(session: Session): Promise<string> {
  if (!session.input.isTTY) return piped(session);
  session.err.line(
    'An application password is made in wp-admin under Users > Profile > Application Passwords.',
  );
  return askSecret(session, 'Application password (not shown)');
}

/** A standard input that is open and silent, as under a scheduler, is not waited for without end. */
async function piped({ input, err }: Session): Promise<string> {
  const told = setTimeout(
    () => err.line('Reading the application password from standard input.'),
    waits.told,
  );
  const over = setTimeout(() => input.destroy(new Error('silent')), waits.over);
  try {
    return Buffer.from(await readAllInput(input, 64 * 1024))
      .toString('utf8')
      .trim();
  } catch (error) {
    if (error instanceof Error && error.message === 'silent') return '';
    throw error;
  } finally {
    clearTimeout(told);
    clearTimeout(over);
  }
}
