import { AddressRefused, RunEnded } from '../../model/errors.js';
import type { ConnectOptions } from '../connect.js';
import { discoverApi } from '../discover-api.js';
import type { Line } from '../follow.js';
import { LeadsElsewhere } from '../follow.js';
import { LostAnswer } from '../http.js';
import type { FoundApi } from '../index-at.js';
import { typedAddress } from '../typed-address.js';
import { askOnce } from './ask-once.js';
import type { Check, Finding } from './check.js';
import { failed, passed, warned } from './verdict.js';
import { troubleWith } from './trouble-with.js';

/** Whether the API was found behind the address, and where; else why not. */
export interface AddressFound {
  readonly check: Check;
  readonly api?: FoundApi;
}

/** Looks for the REST API as every run does; where that fails, asks once more to see what stands in the way. */
export async function checkAddress(line: Line, options: ConnectOptions): Promise<AddressFound> {
  try {
    const api = await discoverApi(line, typedAddress(options.url), options.allowHttp ?? false);
    return { check: await found(line, api), api };
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error;
    return { check: failed('address', await whyNot(line, options.url, error)) };
  }
}

async function found(line: Line, { root, index }: FoundApi): Promise<Check> {
  const where = `The REST API answers at ${root.replace(/\?.*$/, '')}`;
  if (!root.includes('?')) return passed('address', `${where}${index ? '' : ', for users only'}.`);
  const home = root.replace(/(index\.php)?\?.*$/, '');
  const page = await askOnce(line.http, { method: 'GET', url: home, headers: { Accept: 'text/html' } });
  const promised = !(page instanceof LostAnswer) && (page.headers.link ?? '').includes('/wp-json/');
  if (!promised) return passed('address', `${where} with ?rest_route= (plain permalinks).`);
  return warned('address', {
    code: 'rewrite-broken',
    message: `${where} only with ?rest_route=: /wp-json/ is not let through to WordPress.`,
    hint: 'wp-admin, Settings > Permalinks, Save Changes writes the rewrite rules anew. Galley works meanwhile.',
  });
}

async function whyNot(line: Line, typed: string, error: RunEnded): Promise<Finding> {
  const said = { message: error.message, hint: error.hint };
  if (error instanceof AddressRefused) return { code: 'address-refused', ...said };
  if (error instanceof LeadsElsewhere) return { code: 'leads-elsewhere', ...said };
  const url = typedAddress(typed).href;
  const page = await askOnce(line.http, { method: 'GET', url, headers: { Accept: 'text/html' } });
  if (page instanceof LostAnswer || page.status >= 400) return troubleWith(page) ?? notThere(url);
  if (!/wp-content|wp-includes|api\.w\.org/.test(page.body.toString('utf8') + (page.headers.link ?? '')))
    return notThere(url);
  const api = await askOnce(line.http, { method: 'GET', url: `${url.replace(/\/?$/, '/')}?rest_route=/` });
  return troubleWith(api) ?? restOff;
}

function notThere(url: string): Finding {
  return {
    code: 'no-wordpress',
    message: `What answers at ${url} does not look like a WordPress.`,
    hint: 'Check WP_URL: the address of the blog itself. A login wall or a parking page looks like this, too.',
  };
}

const restOff: Finding = {
  code: 'rest-off',
  message: 'It is a WordPress, but its REST API is switched off.',
  hint: 'A security plug-in does that ("Disable REST API", iThemes, WP Cerber): allow it there, at least for users who are signed in.',
};
