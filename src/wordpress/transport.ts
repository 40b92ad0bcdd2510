import { SiteUnreachable } from '../model/errors.js';
import type { Http, HttpRequest } from './http.js';
import { LostAnswer } from './http.js';
import type { Outcome } from './outcome.js';
import { readOutcome } from './outcome.js';
import type { Pace } from './repeat.js';
import { repeat } from './repeat.js';
import { untilAnswered, whileNotBegun } from './may-repeat.js';

/** The request wpapi hands to a transport: its address and the headers set on it. */
export interface WpRequest {
  toString(): string;
  readonly _options: { readonly headers?: Readonly<Record<string, string>> };
}

/** The transport of wpapi (`get`, `post`, `put`, `delete`): here its verbs say what may be repeated. */
export interface Transport {
  get(request: WpRequest): Promise<Outcome>;
  /** wpapi's create: never repeated blindly. */
  post(request: WpRequest, body: unknown): Promise<Outcome>;
  /** wpapi's update: sent as POST, since many hosts block PUT; may be repeated. */
  put(request: WpRequest, body: unknown): Promise<Outcome>;
  delete(request: WpRequest, body: unknown): Promise<Outcome>;
}

const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const override = { 'X-HTTP-Method-Override': 'DELETE' };

/** Carries every request of wpapi over one Http. A redirect ends the run: the address was settled at the start. */
export function createTransport(http: Http, pace: Pace): Transport {
  let deleteBlocked = false;
  const send = async (request: HttpRequest): Promise<Outcome> => {
    try {
      return settled(readOutcome(await http.send(request)), http);
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error;
      if (error.code === 'ERR_CUT_OFF')
        return { kind: 'broken', status: 0, headers: {}, message: error.message };
      return { kind: 'lost', code: error.code, message: error.message, sent: !neverSent.has(error.code) };
    }
  };
  const verb = (request: WpRequest, method: HttpRequest['method'], body?: unknown): HttpRequest => ({
    method,
    url: request.toString(),
    headers: request._options.headers ?? {},
    ...(body === undefined ? {} : { body }),
  });
  return {
    get: (request) => repeat(() => send(verb(request, 'GET')), untilAnswered, pace),
    post: (request, body) => repeat(() => send(verb(request, 'POST', body)), whileNotBegun, pace),
    put: (request, body) => repeat(() => send(verb(request, 'POST', body)), untilAnswered, pace),
    delete: async (request) => {
      if (!deleteBlocked) {
        const outcome = await repeat(() => send(verb(request, 'DELETE')), untilAnswered, pace);
        if (!isBlocked(outcome)) return outcome;
        deleteBlocked = true;
      }
      const posted = { ...verb(request, 'POST'), headers: override };
      return repeat(() => send(posted), untilAnswered, pace);
    },
  };
}

/** Something before WordPress does not let the method through; WordPress itself would say so in JSON. */
function isBlocked(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && /^http-(403|405|501)$/.test(outcome.code);
}

function settled(outcome: Outcome, http: Http): Outcome {
  if (outcome.kind === 'answered') return outcome;
  if (outcome.kind === 'refused' && outcome.status >= 300 && outcome.status < 400) {
    const to = http.redact(outcome.headers.location ?? 'nowhere');
    throw new SiteUnreachable(
      `The site sends requests on to ${to}.`,
      `Put the site's new address in WP_URL.`,
    );
  }
  const message = http.redact(outcome.message);
  return outcome.kind === 'broken'
    ? { ...outcome, message }
    : { ...outcome, code: http.redact(outcome.code), message };
}
