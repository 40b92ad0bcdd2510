import path from 'node:path';
import type { Configuration } from '../configuration/read-configuration.js';

/** What `galley.yaml` says of the drafts folder, and where that file lies. */
export interface DraftsSetting {
  readonly drafts: string | undefined;
  readonly file: string | undefined;
}

/**
 * Where the drafts lie: absolute. Whoever names the folder says what it is relative to; nobody: `drafts` beside `.env` or
 * `galley.yaml`, else here.
 */
export function draftsPlace(
  cwd: string,
  { values, draftsFrom, envFile }: Configuration,
  { drafts, file }: DraftsSetting,
): string {
  if (values.DRAFTS_DIR) return path.resolve(draftsFrom ?? cwd, values.DRAFTS_DIR);
  if (drafts !== undefined && file !== undefined) return path.resolve(path.dirname(file), drafts);
  const beside = envFile ?? file;
  return path.resolve(beside ? path.dirname(beside) : cwd, 'drafts');
}
