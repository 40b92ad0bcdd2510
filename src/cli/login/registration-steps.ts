/** The three steps by which an application is registered at WordPress.com, with the redirect address to enter. */
export function registrationSteps(redirect: URL): readonly string[] {
  return [
    'WordPress.com wants to know Galley before it lets it in, once:',
    '  1. Open https://developer.wordpress.com/apps/new/ and sign in. Name and description: as you like; type: Web.',
    `  2. Redirect URLs: exactly ${redirect.href}`,
    '  3. Create it. Its page, Manage Settings, shows a Client ID and a Client Secret.',
  ];
}
