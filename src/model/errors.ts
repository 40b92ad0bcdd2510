/** An error that ends the run. `code` is stable, for machines; `hint` says what to do next; neither holds a credential. */
export abstract class RunEnded extends Error {
  abstract readonly code: string;
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Thrown when nothing that answers as the site is found, or when it stays silent or busy for too long. Exit code 5. */
export class SiteUnreachable extends RunEnded {
  override readonly name = 'SiteUnreachable';
  readonly code = 'site-unreachable';
  /** When the site asks not to be asked again before (Retry-After), milliseconds since 1970, UTC. */
  readonly retryAt?: number;

  constructor(message: string, hint: string, retryAt?: number) {
    super(message, hint);
    if (retryAt !== undefined) this.retryAt = retryAt;
  }
}

/** Thrown when the site does not know the person who signs in. Exit code 5. */
export class SignInRefused extends RunEnded {
  override readonly name = 'SignInRefused';
  readonly code = 'sign-in-refused';
}

/** Thrown before the password would travel in the clear, or when the address is none at all. Exit code 2. */
export class AddressRefused extends RunEnded {
  override readonly name = 'AddressRefused';
  readonly code = 'address-refused';
}
