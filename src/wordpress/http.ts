import type { AxiosResponse, AxiosStatic } from 'axios';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { createRequire } from 'node:module';
import { Patience } from './patience.js';
import { redactor } from './redact.js';
import type { SignInHeader } from './sign-in.js';

/** One request. `body` is sent as JSON unless it is bytes. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Bytes of the answer, at most. */
  readonly limit?: number;
  /** As somebody who is not signed in: the password stays here whatever the address. */
  readonly anonymous?: boolean;
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
  /** Node's (`ECONNREFUSED`, `ECONNRESET`, `ETIMEDOUT`, ...), `ERR_CUT_OFF` amid the body, or `ERR_TOO_LARGE`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** One request as it went, for `--verbose` and for counting. Holds no credential. */
export interface RequestTrace {
  readonly method: string;
  readonly url: string;
  /** The HTTP status, or the code of a LostAnswer. */
  readonly outcome: number | string;
  readonly milliseconds: number;
}

/** What a line sends with each request, and who watches it. */
export interface HttpOptions {
  readonly userAgent: string;
  readonly signIn?: { readonly header: SignInHeader; readonly origin: string };
  readonly onRequest?: ((trace: RequestTrace) => void) | undefined;
}

/** The build for `require` is one file; the eighty modules of the other would cost every run 50 ms. */
const axios = createRequire(import.meta.url)('axios') as AxiosStatic;
const answerLimit = 200 * 1024 * 1024;
const agents = { keepAlive: true, maxSockets: 8, scheduling: 'lifo' as const };

/**
 * The one line out: axios over kept-alive connections, the proxy of the environment, no redirect ever
 * followed by itself. The sign-in goes to one origin and no other.
 */
export class Http {
  readonly redact: (text: string) => string;
  readonly #options: HttpOptions;
  readonly #patience = new Patience();
  readonly #axios;

  constructor(options: HttpOptions) {
    this.#options = options;
    this.redact = redactor(options.signIn?.header.secrets ?? []);
    this.#axios = axios.create({
      httpAgent: new HttpAgent(agents),
      httpsAgent: new HttpsAgent(agents),
      headers: { Accept: 'application/json', 'User-Agent': options.userAgent },
      responseType: 'arraybuffer',
      maxRedirects: 0,
      maxBodyLength: Infinity,
      validateStatus: () => true,
      transitional: { clarifyTimeoutError: true },
    });
  }

  /** Throws LostAnswer and nothing else. */
  async send(request: HttpRequest): Promise<HttpAnswer> {
    const began = performance.now();
    try {
      const answer = await this.#request(request);
      this.#patience.answered(performance.now() - began);
      this.#tell(request, began, answer.status);
      return { status: answer.status, headers: headersOf(answer), body: answer.data };
    } catch (error) {
      const lost = this.#lost(error);
      this.#tell(request, began, lost.code);
      throw lost;
    }
  }

  #request(request: HttpRequest): Promise<AxiosResponse<Buffer>> {
    const data = body(request.body);
    return this.#axios.request<Buffer>({
      method: request.method,
      url: request.url,
      ...(data === undefined ? {} : { data }),
      headers: { ...contentType(request.body), ...request.headers, ...this.#signInFor(request) },
      timeout: this.#patience.limit(data?.length ?? 0),
      maxContentLength: request.limit ?? answerLimit,
    });
  }

  #tell({ method, url }: HttpRequest, began: number, outcome: number | string): void {
    const milliseconds = performance.now() - began;
    this.#options.onRequest?.({ method, url: this.redact(url), outcome, milliseconds });
  }

  #signInFor({ url, anonymous }: HttpRequest): Readonly<Record<string, string>> {
    const { signIn } = this.#options;
    if (!signIn || anonymous || new URL(url).origin !== signIn.origin) return {};
    return { [signIn.header.name]: signIn.header.value };
  }

  #lost(error: unknown): LostAnswer {
    const message = error instanceof Error ? error.message : String(error);
    const code = codeOf(error, message);
    if (code === 'ETIMEDOUT') this.#patience.ranOut();
    return new LostAnswer(code, this.redact(message || code));
  }
}

/** axios has one code for a body that is too large and for one that was cut off. */
function codeOf(error: unknown, message: string): string {
  if (!axios.isAxiosError(error)) return 'ERR_UNKNOWN';
  if (error.code !== 'ERR_BAD_RESPONSE') return error.code ?? 'ERR_NETWORK';
  return message.includes('maxContentLength') ? 'ERR_TOO_LARGE' : 'ERR_CUT_OFF';
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
