import { z } from 'zod';
import { SignInRefused } from '../model/errors.js';
import type { UserId } from '../model/ids.js';
import type { SiteFacts } from '../model/site-facts.js';
import { expectJson } from './expect-json.js';
import type { Outcome, Refused } from './outcome.js';
import type { Routes } from './routes.js';
import type { SiteIndex } from './site-index.js';
import { decodeSlug } from './slug.js';

const restMe = z.object({
  id: z.number().int().positive(),
  slug: z.string(),
  name: z.string().catch(''),
  capabilities: z.record(z.string(), z.unknown()).catch({}),
});

/** Asks the site who signed in. */
export function askWhoSignedIn(routes: Routes): Promise<Outcome> {
  return routes.me().param({ context: 'edit', _fields: 'id,slug,name,capabilities' }).get();
}

/**
 * Who signed in, and what they may do, from the answer to that question. WordPress takes a wrong password for nobody:
 * only here does it show.
 */
export function whoSignedIn(
  outcome: Outcome,
  index: SiteIndex | undefined,
): Pick<SiteFacts, 'user' | 'capabilities'> {
  if (outcome.kind === 'refused' && (outcome.status === 401 || outcome.status === 403))
    throw refused(outcome, index);
  const me = restMe.safeParse(expectJson(outcome, 'who signed in').json).data;
  if (!me) throw new SignInRefused('The site does not say who signed in.', 'Run galley doctor.');
  const may = Object.keys(me.capabilities).filter((name) => Boolean(me.capabilities[name]));
  return {
    user: { id: me.id as UserId, slug: decodeSlug(me.slug), name: me.name },
    capabilities: new Set(may.length > 0 ? may : index?.wordPressCom?.capabilities),
  };
}

/** A wrong password and a header that the web server swallows look alike; the codes of plug-ins say more. */
function refused(outcome: Refused, index: SiteIndex | undefined): SignInRefused {
  const said = `The site refuses the sign-in: ${outcome.message} (${outcome.code}).`;
  if (outcome.code.startsWith('http-')) {
    return new SignInRefused(
      said,
      'Something before WordPress answers (a firewall, a password of the web server).',
    );
  }
  if (index?.wordPressCom) return new SignInRefused(said, 'galley login gets a new token.');
  if (index && !index.applicationPasswords) {
    return new SignInRefused(
      said,
      'Application passwords are switched off there, or the site does not know that it has https.',
    );
  }
  if (/^(invalid_username|invalid_email)$/.test(outcome.code))
    return new SignInRefused(said, 'Check WP_USERNAME.');
  const hint =
    'Check WP_USERNAME and WP_APP_PASSWORD (an application password, not the one you log in with); galley doctor looks closer.';
  return new SignInRefused(said, hint);
}
