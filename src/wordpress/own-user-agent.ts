import { createRequire } from 'node:module';

/** How Galley names itself to a site: `galley/` and its version. */
export function ownUserAgent(): string {
  const { version } = createRequire(import.meta.url)('galley/package.json') as { readonly version: string };
  return `galley/${version}`;
}
