import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the sample series lies: at the top of the package, installed or cloned. */
export function sampleFolder(): string {
  const description = createRequire(import.meta.url).resolve('galley/package.json');
  return path.join(path.dirname(description), 'drafts');
}
