/** Who signs in: with a header of the person's own (`Name: value`), else a token of WordPress.com, else an application password. */
export interface SignIn {
  readonly username?: string;
  readonly appPassword?: string;
  readonly authHeader?: string;
  readonly token?: string;
}

/** A header as it goes over the line, and the texts in it that nobody may ever read. */
export interface SignInHeader {
  readonly name: string;
  readonly value: string;
  readonly secrets: readonly string[];
}

/** Undefined when there is nothing to sign in with. Spaces in an application password do not count (wordpress.md 2). */
export function signInHeader(signIn: SignIn): SignInHeader | undefined {
  if (signIn.authHeader) {
    const colon = signIn.authHeader.indexOf(':');
    const value = signIn.authHeader.slice(colon + 1).trim();
    const name = colon > 0 ? signIn.authHeader.slice(0, colon).trim() : 'Authorization';
    return { name, value, secrets: [value, ...value.split(' ').slice(1)] };
  }
  if (signIn.token)
    return { name: 'Authorization', value: `Bearer ${signIn.token}`, secrets: [signIn.token] };
  if (!signIn.username || !signIn.appPassword) return undefined;
  const pair = Buffer.from(`${signIn.username}:${signIn.appPassword}`).toString('base64');
  return { name: 'Authorization', value: `Basic ${pair}`, secrets: [signIn.appPassword, pair] };
}

/** Whether this sign-in leads to WordPress.com's API instead of the site's own. */
export function isForWordPressCom({ authHeader, token }: SignIn): boolean {
  return Boolean(token) && !authHeader;
}
