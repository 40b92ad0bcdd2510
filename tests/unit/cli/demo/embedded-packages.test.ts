import { chmod, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { embeddedPackages } from '../../../../src/cli/demo/embedded/embedded-packages.js';
import {
  embeddedOverrides,
  embeddedPhp,
  embeddedVersions,
} from '../../../../src/cli/demo/embedded/embedded-versions.js';
import { userCacheFolder } from '../../../../src/cli/demo/embedded/user-cache-folder.js';
import { temporaryFolder } from '../temporary-folder.js';

/** Stands for npm: writes what the package.json asks for, or fails when it is told to. */
const npmStandIn = `#!/usr/bin/env node
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
if (process.env.NPM_FAILS) {
  console.error('npm error network');
  process.exit(1);
}
const { dependencies } = JSON.parse(readFileSync('package.json'));
for (const [name, version] of Object.entries(dependencies)) {
  mkdirSync('node_modules/' + name, { recursive: true });
  writeFileSync('node_modules/' + name + '/package.json', JSON.stringify({ version }));
}
const builds = 'node_modules/@wp-playground/wordpress-builds/';
for (const version of ['6.4', '6.5']) {
  mkdirSync(builds + 'public/wp-' + version, { recursive: true });
  mkdirSync(builds + 'src/wordpress', { recursive: true });
  writeFileSync(builds + 'src/wordpress/wp-' + version + '.zip', '');
}
writeFileSync('asked.json', JSON.stringify(process.argv.slice(2)));
`;

describe('the packages of the embedded WordPress', () => {
  let folder: string;
  let announced: string[];
  const find = () =>
    embeddedPackages({
      localFolder: path.join(folder, 'local'),
      cacheFolder: path.join(folder, 'cache'),
      announce: (line) => announced.push(line),
    });
  const lay = async (root: string, versions: Readonly<Record<string, string>>) => {
    for (const [name, version] of Object.entries(versions)) {
      await mkdir(path.join(root, 'node_modules', name), { recursive: true });
      await writeFile(path.join(root, 'node_modules', name, 'package.json'), JSON.stringify({ version }));
    }
  };

  beforeEach(async () => {
    folder = await temporaryFolder();
    announced = [];
    await mkdir(path.join(folder, 'bin'));
    await writeFile(path.join(folder, 'bin', 'npm'), npmStandIn);
    await chmod(path.join(folder, 'bin', 'npm'), 0o755);
    vi.stubEnv('PATH', `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH']}`);
    vi.stubEnv('npm_execpath', undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('are the development dependencies of this repository, to the version', async () => {
    const description = JSON.parse(await readFile('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
      overrides: Record<string, string>;
    };
    expect(description.devDependencies).toMatchObject(embeddedVersions);
    expect(description.overrides).toEqual(embeddedOverrides);
    expect(Object.keys(embeddedOverrides)).not.toContain(`@php-wasm/node-${embeddedPhp.replace('.', '-')}`);
  });

  it('are taken from beside Galley without a word when they are all there', async () => {
    await lay(path.join(folder, 'local'), embeddedVersions);
    expect((await find())['@php-wasm/node']).toBe(
      path.join(folder, 'local', 'node_modules', '@php-wasm/node'),
    );
    expect(announced).toEqual([]);
  });

  it('are fetched once with npm, and said to be, when one of them has another version', async () => {
    await lay(path.join(folder, 'local'), { ...embeddedVersions, '@php-wasm/node': '1.0.0' });
    const found = await find();
    const [name = ''] = await readdir(path.join(folder, 'cache'));
    const cached = path.join(folder, 'cache', name);
    expect(found['@php-wasm/node']).toBe(path.join(cached, 'node_modules', '@php-wasm/node'));
    expect(announced).toEqual([expect.stringContaining(cached)]);
    expect(JSON.parse(await readFile(path.join(cached, 'package.json'), 'utf8'))).toEqual({
      private: true,
      dependencies: embeddedVersions,
      overrides: embeddedOverrides,
    });
    expect(JSON.parse(await readFile(path.join(cached, 'asked.json'), 'utf8'))).toContain('--ignore-scripts');
    await find();
    expect(announced).toHaveLength(1);
  });

  it('leave the other WordPresses out', async () => {
    const builds = (await find())['@wp-playground/wordpress-builds'];
    expect(await readdir(path.join(builds, 'public'))).toEqual(['wp-6.5']);
    expect(await readdir(path.join(builds, 'src', 'wordpress'))).toEqual(['wp-6.5.zip']);
  });

  it('leave nothing behind when npm fails, whose words are passed on', async () => {
    vi.stubEnv('NPM_FAILS', '1');
    await expect(find()).rejects.toThrow('npm error network');
    expect(await readdir(path.join(folder, 'cache'))).toEqual([]);
  });

  it('take the place of a fetch that was interrupted long ago', async () => {
    vi.stubEnv('NPM_FAILS', '1');
    await expect(find()).rejects.toThrow();
    const [, whole = ''] = announced[0]?.split('into ') ?? [];
    for (const [left, hours] of [
      ['old', 2],
      ['new', 0],
    ] as const) {
      await mkdir(`${whole}-${left}`, { recursive: true });
      const then = Date.now() / 1000 - hours * 3600;
      await utimes(`${whole}-${left}`, then, then);
    }
    vi.stubEnv('NPM_FAILS', undefined);
    await find();
    const name = path.basename(whole);
    expect((await readdir(path.join(folder, 'cache'))).sort()).toEqual([name, `${name}-new`]);
  });

  it('lie where the system keeps what can be fetched again', () => {
    expect(userCacheFolder('linux', { XDG_CACHE_HOME: '/c' })).toBe(path.join('/c', 'galley'));
    expect(userCacheFolder('linux', {})).toMatch(/\.cache.galley$/);
    expect(userCacheFolder('darwin', {})).toMatch(/Library.Caches.galley$/);
    expect(userCacheFolder('win32', { LOCALAPPDATA: '/l' })).toBe(path.join('/l', 'galley', 'Cache'));
  });
});
