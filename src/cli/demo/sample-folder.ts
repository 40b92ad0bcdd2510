import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the sample series lies: beside the built program, or at the top of a clone whose source runs. */
export function sampleFolder(): string {
  const built = path.join(import.meta.dirname, '..', '..', 'demo');
  return existsSync(built) ? built : path.join(import.meta.dirname, '..', '..', '..', 'drafts');
}
