import { z } from 'zod';
import { SignInRefused, SiteUnreachable } from '../../model/errors.js';
import { Http, LostAnswer } from '../http.js';
import { ownUserAgent } from '../own-user-agent.js';
import { plainText } from '../plain-text.js';
import { readJson } from '../read-json.js';
import { redactor } from '../redact.js';

/** The application, and the code that the person's yes came with. */
export interface CodeExchange {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirect: string;
  readonly code: string;
}

/** A token, for one site. */
export interface SiteToken {
  readonly token: string;
  /** The number of the site that the person chose. */
  readonly siteId: number;
  readonly siteUrl: string;
}

const answered = z.object({
  access_token: z.string().regex(/^[!-~]{8,2000}$/),
  blog_id: z.coerce.number().int().positive(),
  blog_url: z.string(),
});
const refused = z.object({
  error: z.string().regex(/^[\w-]{1,80}$/),
  error_description: z.string().catch(''),
});

/**
 * Gives a code for a token, by POST and once: a code is good for one use. Throws SignInRefused with WordPress.com's
 * reason, SiteUnreachable where nothing answers; neither holds the secret, the code or a token.
 */
export async function exchangeCode(origin: string, exchange: CodeExchange): Promise<SiteToken> {
  const { clientId, clientSecret, redirect, code } = exchange;
  const form = new URLSearchParams({
    ...{ grant_type: 'authorization_code', client_id: clientId, client_secret: clientSecret },
    ...{ redirect_uri: redirect, code },
  });
  const json = await post(`${origin}/oauth2/token`, form);
  const token = answered.safeParse(json).data;
  if (token) return { token: token.access_token, siteId: token.blog_id, siteUrl: token.blog_url };
  const why = refused.safeParse(json).data;
  const words = why
    ? `${plainText(why.error_description || why.error)} (${why.error})`
    : 'it does not say why';
  throw new SignInRefused(
    `WordPress.com gives no token: ${redactor([clientSecret, code])(words)}.`,
    `Check WPCOM_CLIENT_ID and WPCOM_CLIENT_SECRET at https://developer.wordpress.com/apps/; the redirect address there is ${redirect}`,
  );
}

async function post(url: string, form: URLSearchParams): Promise<unknown> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const body = Buffer.from(form.toString());
  const http = new Http({ userAgent: ownUserAgent() });
  try {
    const answer = await http.send({ method: 'POST', url, headers, body, limit: 1_000_000 });
    const reading = readJson(answer.body.toString('utf8'));
    return reading.kind === 'json' ? reading.json : undefined;
  } catch (error) {
    if (!(error instanceof LostAnswer)) throw error;
    throw new SiteUnreachable(
      `WordPress.com does not answer (${error.code}).`,
      'Check the line, then try again.',
    );
  }
}
