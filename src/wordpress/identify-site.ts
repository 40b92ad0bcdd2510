import { RunEnded } from '../model/errors.js';
import { authorizationPage, type AuthorizationPage, NoAuthorizationPage } from './authorization-page.js';
import type { ConnectOptions } from './connect.js';
import { Http } from './http.js';
import { ownUserAgent } from './own-user-agent.js';
import { usualPace } from './repeat.js';
import { isLoopback } from './same-site.js';
import { typedAddress } from './typed-address.js';
import { wordPressComOrigin } from './wordpress-com/api-origin.js';
import { askForSite } from './wordpress-com/ask-for-site.js';

/** How one signs in to a site; `url` is its address, as far as the site or WordPress.com told it. */
export type IdentifiedSite =
  /** With an application password; no `page` where the site shows its API to nobody unknown. */
  | { readonly kind: 'own'; readonly url: string; readonly page?: AuthorizationPage }
  | {
      readonly kind: 'wordpress.com';
      readonly url: string;
      /** Why a site connected by Jetpack is not asked itself. */
      readonly instead?: string;
    };

/** An address as people paste it, and how it may be asked. */
export type SiteToIdentify = Pick<
  ConnectOptions,
  'url' | 'allowHttp' | 'onRequest' | 'pace' | 'wordPressCom'
>;

/**
 * Which kind of site an address leads to. A site with application passwords of its own is asked itself, also when it is
 * on WordPress.com or connected there by Jetpack; only where that fails WordPress.com is asked whether it knows the
 * address. Throws AddressRefused or SiteUnreachable, with the reason of the site itself.
 */
export async function identifySite(options: SiteToIdentify): Promise<IdentifiedSite> {
  const own = await ownSite(options).catch(asReason);
  if (!(own instanceof RunEnded)) return own;
  const there = await onWordPressCom(options);
  if (!there) throw own;
  // Jetpack: the address that it is known by may be another one, where its own door stands open.
  const home = there.jetpack && new URL(there.url).host !== typedAddress(options.url).host;
  const behind = home ? await ownSite({ ...options, url: there.url }).catch(asReason) : own;
  if (!(behind instanceof RunEnded)) return behind;
  return { kind: 'wordpress.com', url: there.url, ...(there.jetpack && { instead: behind.message }) };
}

async function ownSite(options: SiteToIdentify): Promise<IdentifiedSite> {
  const url = typedAddress(options.url).href.replace(/\/$/, '');
  try {
    return { kind: 'own', url, page: await authorizationPage(options) };
  } catch (error) {
    if (error instanceof NoAuthorizationPage && error.closed) return { kind: 'own', url };
    throw error;
  }
}

async function onWordPressCom(
  options: SiteToIdentify,
): Promise<{ readonly url: string; readonly jetpack: boolean } | undefined> {
  const address = typedAddress(options.url);
  // Nobody outside knows a site on this machine; a stand-in for WordPress.com may.
  if (isLoopback(address.hostname) && options.wordPressCom === undefined) return undefined;
  const http = new Http({ userAgent: ownUserAgent(), onRequest: options.onRequest });
  const line = { http, pace: options.pace ?? usualPace };
  const answer = await askForSite(line, wordPressComOrigin(options.wordPressCom), address).catch(asReason);
  if (answer instanceof RunEnded || answer.kind === 'unknown') return undefined;
  // A private site says nothing to strangers but that it is there.
  if (answer.kind === 'refused') return { url: address.href.replace(/\/$/, ''), jetpack: false };
  return { url: answer.site.URL, jetpack: answer.site.jetpack };
}

function asReason(error: unknown): RunEnded {
  if (error instanceof RunEnded) return error;
  throw error;
}
