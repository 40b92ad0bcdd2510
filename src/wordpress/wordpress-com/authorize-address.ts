/** What an application asks WordPress.com for. */
export interface AuthorizeRequest {
  readonly clientId: string;
  /** As it was registered, letter by letter. */
  readonly redirect: string;
  /** A secret word of this login, which comes back with the answer. */
  readonly state: string;
  /** The site that is wanted; the token is for one site, the person may choose another there. */
  readonly site: string;
}

/** The page where a person lets an application in: the first step of OAuth2's authorization code flow. */
export function authorizeAddress(
  origin: string,
  { clientId, redirect, state, site }: AuthorizeRequest,
): string {
  const url = new URL(`${origin}/oauth2/authorize`);
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    state,
    blog: site,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
