import { ask, askSecret } from '../configuration/ask.js';
import type { Configuration } from '../configuration/read-configuration.js';
import { wrap } from '../output/wrap.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { redirectAddress } from './redirect-address.js';
import { registrationSteps } from './registration-steps.js';

/** An application registered at WordPress.com. */
export interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirect: URL;
}

/**
 * The application as it is configured, else as the person at the terminal enters it after the steps that register one.
 * Without a terminal a UsageError has the steps.
 */
export async function application(session: Session, { values }: Configuration): Promise<Application> {
  const redirect = redirectAddress(values.WPCOM_REDIRECT);
  const { WPCOM_CLIENT_ID: clientId, WPCOM_CLIENT_SECRET: clientSecret } = values;
  if (clientId && clientSecret) return { clientId, clientSecret, redirect };
  const steps = registrationSteps(redirect);
  if (!session.input.isTTY) throw notRegistered(steps);
  const place = { columns: session.err.columns, indent: '     ' };
  for (const line of steps.flatMap((step) => wrap(step, place))) session.err.line(line);
  const entered = {
    clientId: clientId ?? (await ask(session, { text: 'Client ID' })),
    clientSecret: await askSecret(session, 'Client Secret (not shown)'),
  };
  if (entered.clientId && entered.clientSecret) return { ...entered, redirect };
  throw notRegistered(steps);
}

/** What is missing for a site of WordPress.com, with the steps to get it. */
function notRegistered(steps: readonly string[]): UsageError {
  return new UsageError(
    'This site is on WordPress.com, and WPCOM_CLIENT_ID and WPCOM_CLIENT_SECRET are not set.',
    {
      code: 'application-missing',
      hint: [
        ...steps,
        '  Put both into .env, or run galley init on a terminal. A ready token goes into WP_TOKEN.',
      ].join('\n'),
    },
  );
}
