import { homedir } from 'node:os';
import path from 'node:path';

/** The folder where this system keeps what a program can fetch again, with `galley` at its end. */
export function userCacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const home = homedir();
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'galley');
  if (platform === 'win32') {
    return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), 'galley', 'Cache');
  }
  return path.join(env['XDG_CACHE_HOME'] || path.join(home, '.cache'), 'galley');
}
