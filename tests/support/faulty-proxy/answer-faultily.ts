import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, ProxiedRequest } from './fault.js';
import type { Answer } from './forward.js';

/** What became of a request: see RecordedRequest. */
export type Outcome = { readonly siteStatus: number | undefined; readonly status: number | undefined };

export type Exchange = {
  readonly request: ProxiedRequest;
  readonly response: ServerResponse;
  readonly askSite: (request: ProxiedRequest) => Promise<Answer>;
};

/** Answers one request as its fault has it. */
export async function answerFaultily(exchange: Exchange, fault: Fault | undefined): Promise<Outcome> {
  const { request, response, askSite } = exchange;
  switch (fault?.kind) {
    case undefined:
      return send(response, await askSite(request));
    case 'cut': {
      const siteStatus = fault.moment === 'after' ? (await askSite(request)).status : undefined;
      response.socket?.resetAndDestroy();
      return { siteStatus, status: undefined };
    }
    case 'status':
      return instead(exchange, fault.moment, errorAnswer(fault));
    case 'html':
      return instead(exchange, fault.moment, page(200, 'Please sign in'));
    case 'half':
      return half(response, await askSite(request), fault.cut ?? false);
    case 'warning':
      return send(response, withWarning(await askSite(request), fault.lostHeaders ?? false));
    case 'delay':
      await wait(fault.milliseconds);
      return answerFaultily(exchange, fault.then);
    case 'strip': {
      const stripped = fault.header.toLowerCase();
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => name !== stripped),
      );
      return send(response, await askSite({ ...request, headers }));
    }
    case 'ask':
      return send(response, await askSite({ ...request, path: fault.path }));
    case 'redirect': {
      const location = new URL(request.path, fault.origin).href;
      const answer = page(fault.status ?? 301, 'Moved');
      return instead(exchange, 'before', { ...answer, headers: { ...answer.headers, location } });
    }
  }
}

function send(response: ServerResponse, answer: Answer): Outcome {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(answer.body.length) });
  response.end(answer.body);
  return { siteStatus: answer.status, status: answer.status };
}

async function instead(
  { request, response, askSite }: Exchange,
  moment: 'before' | 'after' = 'before',
  answer: Answer,
): Promise<Outcome> {
  const siteStatus = moment === 'after' ? (await askSite(request)).status : undefined;
  return { ...send(response, answer), siteStatus };
}

async function half(response: ServerResponse, answer: Answer, cut: boolean): Promise<Outcome> {
  const body = answer.body.subarray(0, Math.ceil(answer.body.length / 2));
  if (!cut) return { ...send(response, { ...answer, body }), siteStatus: answer.status };
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(answer.body.length) });
  await new Promise<void>((resolve) => response.write(body, () => resolve()));
  response.socket?.destroy();
  return { siteStatus: answer.status, status: answer.status };
}

const warning =
  '<br />\n<b>Warning</b>:  Undefined array key "lang" in <b>/srv/www/wp-content/plugins/old/old.php</b>' +
  ' on line <b>12</b><br />\n';

function withWarning(answer: Answer, lostHeaders: boolean): Answer {
  const body = Buffer.concat([Buffer.from(warning), answer.body]);
  if (!lostHeaders) return { ...answer, body };
  return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}

function errorAnswer({ status, retryAfter, code }: Extract<Fault, { kind: 'status' }>): Answer {
  const json = { code, message: `${code ?? ''} (the proxy of the tests)`, data: { status } };
  const answer = code
    ? { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(json)) }
    : page(status, `Error ${status}`);
  if (retryAfter === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

function page(status: number, title: string): Answer {
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: Buffer.from(body) };
}
