import type { StandingFacts } from '../model/site-facts.js';
import type { Site } from '../model/site.js';
import type { RequestTrace } from './http.js';
import { openConnection } from './open-connection.js';
import type { Pace } from './repeat.js';
import { RestSite } from './rest-site.js';
import type { SignIn } from './sign-in.js';

/** What a connection needs: an address as people type it, and a sign-in. */
export interface ConnectOptions extends SignIn {
  readonly url: string;
  /** Lets the password go over plain http to a host that is not this machine. */
  readonly allowHttp?: boolean;
  readonly userAgent?: string;
  /** A port of this machine that stands in for the API of WordPress.com. */
  readonly wordPressCom?: string;
  /** From an earlier run: spares the search for the API and two requests. */
  readonly remembered?: StandingFacts | undefined;
  /** The language of the site, where an earlier run learnt it: spares a request. */
  readonly language?: string | undefined;
  readonly pace?: Pace;
  /** Told of each request when it is over. */
  readonly onRequest?: (trace: RequestTrace) => void;
}

/**
 * Finds the site, signs in, and asks it for its facts. Throws AddressRefused, SiteUnreachable or
 * SignInRefused; no error ever holds a credential.
 */
export async function connectSite(options: ConnectOptions): Promise<Site> {
  return new RestSite(await openConnection(options));
}
