/** The `Authorization` header of a user and an application password. */
export function basicAuth(user: { readonly username: string; readonly applicationPassword: string }): string {
  return `Basic ${Buffer.from(`${user.username}:${user.applicationPassword}`).toString('base64')}`;
}
