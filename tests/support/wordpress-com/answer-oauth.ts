import type { Asked, Said } from './asked.js';
import type { Grants } from './grants.js';
import { siteNumber } from '../wordpress-com.js';

/** The OAuth2 end points; undefined for any other path. */
export function answerOAuth(grants: Grants, asked: Asked): Said | undefined {
  switch (asked.pathname) {
    case '/oauth2/authorize':
      return authorize(grants, asked);
    case '/oauth2/token':
      return exchange(grants, asked);
    case '/oauth2/token-info':
      return grants.holds(asked.parameters.get('token') ?? undefined)
        ? { status: 200, json: { client_id: grants.application.clientId, blog_id: String(siteNumber) } }
        : invalid('invalid_request', 'The token was not given to this application.');
    default:
      return undefined;
  }
}

/** A page with two buttons; the form leads back here by POST. */
function authorize(grants: Grants, { parameters, method, body }: Asked): Said {
  const { application } = grants;
  const redirect = parameters.get('redirect_uri') ?? '';
  if (parameters.get('client_id') !== application.clientId) return page(400, 'Unknown client_id.');
  if (redirect !== application.redirect) return page(400, 'Your redirect_uri does not match.');
  if (parameters.get('response_type') !== 'code') return page(400, 'Unknown response_type.');
  if (method === 'GET')
    return page(
      200,
      '<form method="post"><button name="yes">Approve</button> <button name="no">Deny</button></form>',
    );
  const back = new URL(redirect);
  const yes = new URLSearchParams(body.toString()).has('yes');
  const answer: Record<string, string> = yes
    ? { code: grants.code(), state: parameters.get('state') ?? '' }
    : { error: 'access_denied' };
  for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value);
  return { status: 302, headers: { location: back.href }, body: Buffer.alloc(0) };
}

/** By POST with a form, the secret among it; what does not fit is refused in the words of OAuth2. */
function exchange(grants: Grants, { method, body }: Asked): Said {
  const { clientId, clientSecret, redirect } = grants.application;
  const form = new URLSearchParams(body.toString());
  if (method !== 'POST') return invalid('invalid_request', 'POST only.');
  if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
    return invalid(
      'invalid_client',
      `The client_secret ${form.get('client_secret')} is not that of the client.`,
    );
  if (form.get('redirect_uri') !== redirect) return invalid('invalid_grant', 'Another redirect_uri.');
  const token =
    form.get('grant_type') === 'authorization_code' ? grants.redeem(form.get('code') ?? '') : undefined;
  if (token === undefined) return invalid('invalid_grant', 'The code is not known, or was used.');
  const blog = { blog_id: String(siteNumber), blog_url: 'https://tidewater.wordpress.com' };
  return { status: 200, json: { access_token: token, token_type: 'bearer', ...blog } };
}

function invalid(error: string, error_description: string): Said {
  return { status: 400, json: { error, error_description } };
}

function page(status: number, body: string): Said {
  const html = `<!doctype html><title>WordPress.com</title><h1>Galley wants to write on your site</h1>${body}`;
  return { status, headers: { 'content-type': 'text/html' }, body: Buffer.from(html) };
}
