import type { AxiosResponse } from 'axios';
import axios, { isAxiosError } from 'axios';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Patience } from './patience.js';
import { redactor } from './redact.js';
import type { SignInHeader } from './sign-in.js';

/** One request. `body` is sent as JSON unless it is bytes. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Bytes of the answer, at most. */
  readonly limit?: number;
}

/** What came back, whatever the status. */
export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Thrown when no whole answer came. Made anew, so that nothing of the request (its password) hangs on it. */
export class LostAnswer extends Error {
  override readonly name = 'LostAnswer';
  /** The code of Node or axios: `ECONNREFUSED`, `ECONNRESET`, `ETIMEDOUT`, ... */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const answerLimit = 200 * 1024 * 1024;
const agents = { keepAlive: true, maxSockets: 8, scheduling: 'lifo' as const };

/**
 * The one line out: axios over kept-alive connections, the proxy of the environment, no redirect ever
 * followed by itself. The sign-in goes to one origin and no other.
 */
export class Http {
  readonly redact: (text: string) => string;
  /** How many requests went out, for `--verbose` and the bench. */
  requests = 0;
  readonly #signIn: { readonly header: SignInHeader; readonly origin: string } | undefined;
  readonly #patience = new Patience();
  readonly #axios;

  constructor(userAgent: string, signIn?: { readonly header: SignInHeader; readonly origin: string }) {
    this.#signIn = signIn;
    this.redact = redactor(signIn?.header.secrets ?? []);
    this.#axios = axios.create({
      httpAgent: new HttpAgent(agents),
      httpsAgent: new HttpsAgent(agents),
      headers: { Accept: 'application/json', 'User-Agent': userAgent },
      responseType: 'arraybuffer',
      maxRedirects: 0,
      maxBodyLength: Infinity,
      validateStatus: () => true,
      transitional: { clarifyTimeoutError: true },
    });
  }

  /** Throws LostAnswer and nothing else. */
  async send(request: HttpRequest): Promise<HttpAnswer> {
    this.requests++;
    const data = body(request.body);
    const began = performance.now();
    try {
      const answer = await this.#axios.request<Buffer>({
        method: request.method,
        url: request.url,
        ...(data === undefined ? {} : { data }),
        headers: { ...contentType(request.body), ...request.headers, ...this.#signInFor(request.url) },
        timeout: this.#patience.limit(data?.length ?? 0),
        maxContentLength: request.limit ?? answerLimit,
      });
      this.#patience.answered(performance.now() - began);
      return { status: answer.status, headers: headersOf(answer), body: answer.data };
    } catch (error) {
      throw this.#lost(error);
    }
  }

  #signInFor(url: string): Readonly<Record<string, string>> {
    if (!this.#signIn || new URL(url).origin !== this.#signIn.origin) return {};
    return { [this.#signIn.header.name]: this.#signIn.header.value };
  }

  #lost(error: unknown): LostAnswer {
    const code = isAxiosError(error) ? (error.code ?? 'ERR_NETWORK') : 'ERR_UNKNOWN';
    if (code === 'ETIMEDOUT') this.#patience.ranOut();
    const message = error instanceof Error ? error.message : String(error);
    return new LostAnswer(code, this.redact(message || code));
  }
}

function body(value: unknown): Buffer | undefined {
  if (value === undefined) return undefined;
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.length)
    : Buffer.from(JSON.stringify(value));
}

function contentType(value: unknown): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  return { 'Content-Type': value instanceof Uint8Array ? 'application/octet-stream' : 'application/json' };
}

function headersOf(answer: AxiosResponse): Readonly<Record<string, string>> {
  const entries = Object.entries(answer.headers as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}
