import type { HttpAnswer } from './http.js';
import { plainText } from './plain-text.js';
import { readJson } from './read-json.js';

/** What one request came to, once repeated as far as it may be. No message holds a credential. */
export type Outcome = Answered | Refused | Broken | Lost;

/** A status of 200 to 299 with JSON, even where noise stood around it. */
export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly headers: HttpAnswer['headers'];
  readonly json: unknown;
}

/** The site said no. `code` is WordPress's, or `http-<status>` where something else answered. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
  readonly headers: HttpAnswer['headers'];
  readonly code: string;
  readonly message: string;
  /** WordPress's `data`, unparsed. */
  readonly data?: unknown;
}

/** A good status over something that is no whole JSON: an HTML page, a text that breaks off (status 0: with the line). */
export interface Broken {
  readonly kind: 'broken';
  readonly status: number;
  readonly headers: HttpAnswer['headers'];
  readonly message: string;
}

/** No whole answer came. `sent: false` when the request cannot have reached the site. */
export interface Lost {
  readonly kind: 'lost';
  readonly code: string;
  readonly message: string;
  readonly sent: boolean;
}

/** Reads an answer; the HTTP status decides, not the one in the body (wordpress.md 13). */
export function readOutcome(answer: HttpAnswer): Answered | Refused | Broken {
  const { status, headers } = answer;
  const reading = readJson(answer.body.toString('utf8').replace(/^\ufeff/, ''));
  if (status >= 200 && status < 300) {
    if (reading.kind === 'json') return { kind: 'answered', status, headers, json: reading.json };
    const what = reading.kind === 'html' ? 'an HTML page' : 'JSON that breaks off';
    return { kind: 'broken', status, headers, message: `The site answered with ${what}.` };
  }
  return {
    kind: 'refused',
    status,
    headers,
    ...refusal(status, reading.kind === 'json' ? reading.json : undefined),
  };
}

/** What a body says of an error, in WordPress's shape or none. */
export function refusal(status: number, json: unknown): Pick<Refused, 'code' | 'message' | 'data'> {
  const { code, message, data } = (json ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' || !/^[\w-]{1,80}$/.test(code))
    return { code: `http-${status}`, message: `The site answered with HTTP status ${status}.` };
  return { code, message: plainText(typeof message === 'string' ? message : code), data };
}
