import type { Fault, ProxiedRequest } from './fault.js';
import { restRoute } from './rest-route.js';

/** A request that came through the proxy, and what became of it. */
export type RecordedRequest = ProxiedRequest & {
  readonly fault: Fault | undefined;
  /** What WordPress answered; undefined: it never heard of the request. */
  readonly siteStatus: number | undefined;
  /** What the client got; undefined: no answer. */
  readonly status: number | undefined;
};

/** One write as WordPress did it: a request of its own or one of a batch. */
export type Write = {
  readonly method: string;
  readonly route: string;
  /** The JSON that was sent; undefined for a file or no body. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
};

/** The writes (nothing that only reads) among the requests that WordPress got, those of a batch one by one. */
export function writesOf(requests: readonly RecordedRequest[]): readonly Write[] {
  return requests
    .filter(({ siteStatus, method }) => siteStatus !== undefined && !readingMethods.has(method))
    .flatMap((request) => {
      const body = json(request);
      const write = { method: overriddenMethod(request), route: request.route ?? request.path, body };
      return request.route === '/batch/v1' && body ? batchWrites(body) : [write];
    });
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Hosts that block DELETE and PUT get them as a POST that names the method it stands for. */
function overriddenMethod({ method, headers, parameters }: RecordedRequest): string {
  return headers['x-http-method-override'] ?? parameters.get('_method') ?? method;
}

function batchWrites(body: Readonly<Record<string, unknown>>): readonly Write[] {
  const items = body['requests'] as readonly { method?: string; path: string; body?: Write['body'] }[];
  return items.map(({ method = 'POST', path, body: sent }) => ({
    method,
    route: restRoute(`/wp-json${path}`).route ?? path,
    body: sent,
  }));
}

function json({ body, headers }: RecordedRequest): Write['body'] {
  if (body.length === 0 || !headers['content-type']?.includes('json')) return undefined;
  return JSON.parse(body.toString()) as Write['body'];
}
