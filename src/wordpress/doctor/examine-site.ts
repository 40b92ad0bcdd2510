import { RunEnded } from '../../model/errors.js';
import type { ConnectOptions } from '../connect.js';
import type { Connection } from '../connection.js';
import { Http } from '../http.js';
import type { RequestTrace } from '../http.js';
import { openConnection } from '../open-connection.js';
import { ownUserAgent } from '../own-user-agent.js';
import type { Pace } from '../repeat.js';
import { isForWordPressCom, signInHeader } from '../sign-in.js';
import { wordPressComOrigin } from '../wordpress-com/api-origin.js';
import type { Check, CheckName } from './check.js';
import { checkAddress } from './check-address.js';
import { checkBatch } from './check-batch.js';
import { checkClock } from './check-clock.js';
import { checkReading } from './check-reading.js';
import { checkRights } from './check-rights.js';
import { checkSignIn, type SignInScene } from './check-sign-in.js';
import { checkWordPressCom } from './check-wordpress-com.js';
import { failed, findingOf } from './verdict.js';
import { checkWriting } from './check-writing.js';

/** Doctor wants to see what a run would patiently repeat away. */
const impatient: Pace = { retries: 1, firstWait: 300 };

/**
 * Looks at a site layer by layer, from the address to the time zone, and stops where the next layer cannot be reached.
 * Leaves nothing behind but one draft in the trash. Throws nothing for a site that misbehaves: that is what it tells.
 */
export async function examineSite(options: ConnectOptions): Promise<readonly Check[]> {
  const traces: RequestTrace[] = [];
  const onRequest = (trace: RequestTrace): void => {
    traces.push(trace);
    options.onRequest?.(trace);
  };
  const pace = options.pace ?? impatient;
  const { checks, scene } = await atTheDoor({ ...options, pace, onRequest });
  if (!scene) return checks;
  const signIn = await checkSignIn(scene);
  if (signIn.state === 'failed') return [...checks, signIn];
  const inside = await guarded('rights', async () => {
    const connection = await openConnection({ ...options, pace, onRequest, remembered: undefined });
    return examineInside(connection, traces);
  });
  return [...checks, signIn, ...inside];
}

interface Door {
  readonly checks: readonly Check[];
  readonly scene?: SignInScene;
}

/** Finds the API, the site's own or that of WordPress.com, and makes the lines with and without the sign-in. */
async function atTheDoor(options: ConnectOptions & { readonly pace: Pace }): Promise<Door> {
  const { pace, userAgent = ownUserAgent(), onRequest } = options;
  const anonymous = new Http({ userAgent, onRequest });
  const header = signInHeader(options);
  const lineTo = (origin: string): Http =>
    new Http({ userAgent, onRequest, ...(header && { signIn: { header, origin } }) });
  if (isForWordPressCom(options)) {
    const origin = wordPressComOrigin(options.wordPressCom);
    const signedIn = lineTo(origin);
    const { checks, api } = await checkWordPressCom({ http: signedIn, pace }, origin, options);
    return { checks, ...(api && { scene: { signedIn, anonymous, api, options } }) };
  }
  const { check, api } = await checkAddress({ http: anonymous, pace }, options);
  if (!api || !header) return { checks: [check] };
  return { checks: [check], scene: { signedIn: lineTo(new URL(api.root).origin), anonymous, api, options } };
}

async function examineInside(connection: Connection, traces: RequestTrace[]): Promise<readonly Check[]> {
  const [rights, ...others] = checkRights(connection.facts);
  const reading = await guarded('reading', async () => [await checkReading(connection)]);
  const mayWrite = rights!.state !== 'failed';
  const writing = mayWrite
    ? await guarded('writing', async () => [await checkWriting(connection, traces)])
    : [];
  const batch = await guarded('batch', async () => [await checkBatch(connection)]);
  const clock = await guarded('clock', () => checkClock(connection));
  return [rights!, ...reading, ...writing, ...others, ...batch, ...clock];
}

/** What ends a run ends one check. */
async function guarded(check: CheckName, look: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error;
    return [failed(check, findingOf(error))];
  }
}
