import { createRequire } from 'node:module';

/** Galley's own version, from its package.json. */
export function version(): string {
  return (createRequire(import.meta.url)('galley/package.json') as { version: string }).version;
}
