import path from 'node:path';
import type { FoundSettings } from '../../index.js';
import { UsageError } from '../usage-error.js';

/** The settings of the nearest `galley.yaml`; a UsageError names the first line of it that cannot be understood. */
export async function folderSettings(cwd: string): Promise<FoundSettings> {
  const { readSettings } = await import('../../index.js');
  const found = await readSettings(cwd);
  if ('settings' in found) return found;
  const { code, message, hint, path: file, line } = found[0]!;
  const place =
    file === undefined ? '' : `${path.relative(cwd, file)}${line === undefined ? '' : `:${line}`}: `;
  throw new UsageError(place + message, { code, hint });
}
