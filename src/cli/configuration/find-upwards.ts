import { existsSync } from 'node:fs';
import path from 'node:path';

/** The file or folder of this name in `from` or the nearest folder above it; undefined when there is none up to the root. */
export function findUpwards(name: string, from: string): string | undefined {
  const here = path.join(from, name);
  if (existsSync(here)) return here;
  const above = path.dirname(from);
  return above === from ? undefined : findUpwards(name, above);
}
