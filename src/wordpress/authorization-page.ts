import { z } from 'zod';
import { AddressRefused, SiteUnreachable } from '../model/errors.js';
import type { ConnectOptions } from './connect.js';
import { discoverApi } from './discover-api.js';
import { Http } from './http.js';
import { indexAddress } from './site-index.js';
import { readOutcome } from './outcome.js';
import { ownUserAgent } from './own-user-agent.js';
import { usualPace } from './repeat.js';
import { isLoopback, isSameSite } from './same-site.js';
import { typedAddress } from './typed-address.js';

/** Where a person lets a program in, and whether that page sends its answer to a port of this machine. */
export interface AuthorizationPage {
  readonly page: string;
  /** Since WordPress 7.0 for any site; before, only for one on this machine (wordpress.md 2). */
  readonly answersLoopback: boolean;
}

/** Thrown where the site names no such page: it is `closed` to strangers altogether, or takes no application passwords. */
export class NoAuthorizationPage extends SiteUnreachable {
  readonly closed: boolean;

  constructor(closed: boolean) {
    const hint = closed
      ? 'Make an application password in wp-admin, Users > Profile, and give it to galley init.'
      : 'A security plug-in switched them off, or the site has no https: galley doctor looks closer.';
    super(
      closed ? 'The site shows strangers nothing of itself.' : 'The site takes no application passwords.',
      hint,
    );
    this.closed = closed;
  }
}

const told = z.object({
  authentication: z.object({
    'application-passwords': z.object({ endpoints: z.object({ authorization: z.url() }) }),
  }),
});

/**
 * The site's own page for application passwords (`authorize-application.php`), asked for without any sign-in. Throws
 * AddressRefused or SiteUnreachable, also where the site takes no application passwords.
 */
export async function authorizationPage(
  options: Pick<ConnectOptions, 'url' | 'allowHttp' | 'onRequest' | 'pace'>,
): Promise<AuthorizationPage> {
  const http = new Http({ userAgent: ownUserAgent(), onRequest: options.onRequest });
  const line = { http, pace: options.pace ?? usualPace };
  const { root, index } = await discoverApi(line, typedAddress(options.url), options.allowHttp ?? false);
  const outcome = readOutcome(await http.send({ method: 'GET', url: indexAddress(root) }));
  const found = told.safeParse(outcome.kind === 'answered' ? outcome.json : undefined).data;
  const page = found?.authentication['application-passwords'].endpoints.authorization;
  if (page === undefined) throw new NoAuthorizationPage(index === undefined);
  if (!isSameSite(new URL(root), new URL(page)))
    throw new AddressRefused(
      `The site sends people to ${new URL(page).origin} to sign in.`,
      'If that is your site, put its address in WP_URL.',
    );
  const here = isLoopback(new URL(root).hostname);
  return { page, answersLoopback: here || (await isAtLeast7(http, index?.home ?? root)) };
}

async function isAtLeast7(http: Http, home: string): Promise<boolean> {
  const request = {
    method: 'GET' as const,
    url: `${home}/`,
    headers: { Accept: 'text/html' },
    limit: 5_000_000,
  };
  const answer = await http.send(request).catch(() => undefined);
  const version = /<meta name="generator" content="WordPress (\d+)/.exec(
    answer?.body.toString('utf8') ?? '',
  )?.[1];
  return Number(version ?? 0) >= 7;
}
