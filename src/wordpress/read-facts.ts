import type { SiteFacts, StandingFacts } from '../model/site-facts.js';
import { SiteUnreachable } from '../model/errors.js';
import { announcedTypes } from './announced-types.js';
import type { Http } from './http.js';
import { LostAnswer } from './http.js';
import type { FoundApi } from './index-at.js';
import type { Outcome } from './outcome.js';
import { readOutcome } from './outcome.js';
import type { Routes } from './routes.js';
import type { SiteIndex } from './site-index.js';
import { indexAddress, parseIndex } from './site-index.js';
import { siteLanguage } from './site-language.js';
import { askWhoSignedIn, whoSignedIn } from './who-signed-in.js';

/** Where the facts come from: the API as found, a line with the sign-in, what an earlier run knew. */
export interface FactSources {
  readonly http: Http;
  readonly routes: Routes;
  readonly api: FoundApi;
  /** The answer to who signed in, where that was asked already. */
  readonly who?: Promise<Outcome> | undefined;
  readonly remembered?: StandingFacts | undefined;
  readonly language?: string | undefined;
}

/** Asks at once who signed in and what there is to write. Throws SignInRefused, SiteUnreachable. */
export async function readFacts({ http, routes, api, ...known }: FactSources): Promise<SiteFacts> {
  const { remembered } = known;
  const standing = remembered?.apiRoot === api.root ? remembered : undefined;
  // Both to their end, so that no request is still under way when an error ends the run.
  const [who, announced] = await Promise.allSettled([
    known.who ?? askWhoSignedIn(routes),
    standing ?? announcedTypes(routes),
  ]);
  if (who.status === 'rejected') throw who.reason;
  if (announced.status === 'rejected') throw announced.reason;
  const signedIn = whoSignedIn(who.value, api.index);
  const { types, taxonomies } = announced.value;
  const index = api.index ?? (await closedIndex(http, api.root));
  const administrator = signedIn.capabilities.has('manage_options');
  const place = { http, apiRoot: api.root, home: index.home, administrator };
  const language =
    known.language ?? index.wordPressCom?.language ?? (standing ? undefined : await siteLanguage(place));
  return {
    url: index.home,
    name: index.name,
    timezone: index.timezone,
    ...(language === undefined ? {} : { language }),
    ...signedIn,
    types,
    taxonomies,
    batch: index.batch,
    apiRoot: api.root,
  };
}

/** A site that shows its REST API to nobody unknown shows the index to who signs in. */
async function closedIndex(http: Http, root: string): Promise<SiteIndex> {
  const answer = await http.send({ method: 'GET', url: indexAddress(root) }).catch(asValue);
  const outcome = answer instanceof LostAnswer ? undefined : readOutcome(answer);
  const index = outcome?.kind === 'answered' ? parseIndex(outcome.json) : undefined;
  if (index) return index;
  throw new SiteUnreachable(
    'The site does not say what it is.',
    'Its REST API may be switched off; galley doctor looks closer.',
  );
}

function asValue(error: unknown): LostAnswer {
  if (error instanceof LostAnswer) return error;
  throw error;
}
