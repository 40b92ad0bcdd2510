/** How a person signs in to a site: what is given to it, and what is kept. One of password, token or header. */
export interface ChosenSignIn {
  readonly url: string;
  readonly username?: string;
  readonly appPassword?: string;
  readonly authHeader?: string;
  readonly token?: string;
  /** What was registered at WordPress.com. */
  readonly application?: { readonly clientId: string; readonly clientSecret: string };
  /** The site of WordPress.com that the person let Galley in on. */
  readonly letInOn?: string;
}
