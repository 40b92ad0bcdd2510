import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { embeddedVersions, type EmbeddedPackage } from './embedded-versions.js';
import { fetchPackages } from './fetch-packages.js';
import { userCacheFolder } from './user-cache-folder.js';

/** Where each package of the embedded WordPress lies on this machine (absolute folders). */
export type EmbeddedPackages = Readonly<Record<EmbeddedPackage, string>>;

export type EmbeddedPackagesOptions = {
  /** Told in one line, before anything is fetched, what is fetched and where to. */
  readonly announce?: (line: string) => void;
  /** Holds the fetched packages; the user's cache folder when not given. */
  readonly cacheFolder?: string;
  /** Looked in first: a clone has the packages among its own development dependencies. */
  readonly localFolder?: string;
};

/**
 * Finds the packages of the embedded WordPress: beside Galley (a clone), else in the user's cache folder (an earlier
 * demo), else fetches them there with npm. Present packages cost no network. Throws with npm's own words when npm
 * fails; an interrupted fetch leaves nothing that looks whole.
 */
export async function embeddedPackages(options: EmbeddedPackagesOptions = {}): Promise<EmbeddedPackages> {
  const local = foldersBeside(options.localFolder ?? import.meta.dirname);
  if (local) return local;
  const cache = path.join(options.cacheFolder ?? userCacheFolder(), cacheName());
  const cached = foldersBeside(cache);
  if (cached) return cached;
  options.announce?.(`Fetching WordPress and PHP for the demo with npm, once (about 200 MB), into ${cache}`);
  await fetchPackages(cache);
  const fetched = foldersBeside(cache);
  if (!fetched) throw new Error(`npm finished, but the packages of the demo are not in ${cache}.`);
  return fetched;
}

/** Another version of Galley that needs other packages gets a folder of its own. */
function cacheName(): string {
  return `wordpress-6.5-php-${embeddedVersions['@php-wasm/node']}`;
}

function foldersBeside(folder: string): EmbeddedPackages | undefined {
  const require = createRequire(path.join(folder, 'resolve.js'));
  const found = Object.entries(embeddedVersions).map(([name, version]) => [
    name,
    packageFolder(require, { name, version }),
  ]);
  return found.every(([, at]) => at !== undefined)
    ? (Object.fromEntries(found) as EmbeddedPackages)
    : undefined;
}

function packageFolder(
  require: NodeJS.Require,
  wanted: { readonly name: string; readonly version: string },
): string | undefined {
  for (const modules of require.resolve.paths(wanted.name) ?? []) {
    const folder = path.join(modules, wanted.name);
    const description = path.join(folder, 'package.json');
    if (!existsSync(description)) continue;
    const { version } = require(description) as { version?: string };
    return version === wanted.version ? folder : undefined;
  }
  return undefined;
}
