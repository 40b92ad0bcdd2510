import { randomBytes } from 'node:crypto';

/** What somebody registered at developer.wordpress.com/apps. */
export type Application = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirect: string;
};

/** Codes and tokens that were given out; a code is good for one token. */
export class Grants {
  readonly application: Application;
  readonly #codes = new Set<string>();
  readonly #tokens = new Set<string>();

  constructor(application: Application) {
    this.application = application;
  }

  code(): string {
    const code = randomBytes(12).toString('hex');
    this.#codes.add(code);
    return code;
  }

  /** Of that kind are the tokens of WordPress.com: with signs that mean something in a shell and in `.env`. */
  token(): string {
    const token = `tk#${randomBytes(24).toString('base64url')}^$(x)'!&`;
    this.#tokens.add(token);
    return token;
  }

  redeem(code: string): string | undefined {
    return this.#codes.delete(code) ? this.token() : undefined;
  }

  holds(token: string | undefined): boolean {
    return token !== undefined && this.#tokens.has(token);
  }

  /** As the person does under Security > Connected applications. */
  revokeAll(): void {
    this.#tokens.clear();
  }
}
