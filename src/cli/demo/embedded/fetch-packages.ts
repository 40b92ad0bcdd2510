import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { embeddedOverrides, embeddedVersions, embeddedWordPress } from './embedded-versions.js';

/**
 * Installs the packages of the embedded WordPress into `folder` with npm. They are put together in a folder beside it,
 * which takes its name only when it is whole. Scripts of packages do not run.
 */
export async function fetchPackages(folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  await removeAbandoned(folder);
  const making = await mkdtemp(`${folder}-`);
  try {
    await writeFile(
      path.join(making, 'package.json'),
      JSON.stringify({ private: true, dependencies: embeddedVersions, overrides: embeddedOverrides }),
    );
    await npmInstall(making);
    await leaveOutOtherWordPresses(making);
    await rename(making, folder).catch((error: unknown) => {
      // Two demos at once: the other one was first, and its folder is as good.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** What an interrupted fetch left behind, once no other one can still be at work in it. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(path.dirname(folder))) {
    const beside = path.join(path.dirname(folder), name);
    if (!name.startsWith(`${path.basename(folder)}-`)) continue;
    const { mtimeMs } = await stat(beside);
    if (Date.now() - mtimeMs > 60 * 60 * 1000) await rm(beside, { recursive: true, force: true });
  }
}

async function npmInstall(folder: string): Promise<void> {
  const install = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env['npm_execpath'];
  try {
    if (npm?.endsWith('npm-cli.js'))
      await promisify(execFile)(process.execPath, [npm, ...install], { cwd: folder });
    else await promisify(execFile)('npm', install, { cwd: folder, shell: process.platform === 'win32' });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
    throw new Error(`npm could not fetch the packages of the demo: ${said}`, { cause: error });
  }
}

/** wordpress-builds carries six WordPresses (380 MB); one is used. */
async function leaveOutOtherWordPresses(folder: string): Promise<void> {
  const builds = path.join(folder, 'node_modules', '@wp-playground', 'wordpress-builds');
  for (const [inside, keep] of [
    ['public', `wp-${embeddedWordPress}`],
    [path.join('src', 'wordpress'), `wp-${embeddedWordPress}.zip`],
  ] as const) {
    for (const name of await readdir(path.join(builds, inside))) {
      if (name.startsWith('wp-') && name !== keep) {
        await rm(path.join(builds, inside, name), { recursive: true, force: true });
      }
    }
  }
}
