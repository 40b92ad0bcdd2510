import path from 'node:path';
import { bootWordPress } from './boot-wordpress.js';
import { embeddedPackages, type EmbeddedPackagesOptions } from './embedded-packages.js';
import { embeddedWordPress } from './embedded-versions.js';
import { httpFront } from './http-front.js';
import { oneAtATime, type OneAtATime } from './one-at-a-time.js';
import type { PhpRequestHandler } from './php-wasm.js';
import { prepareSite } from './prepare-site.js';
import { pluginFolder, runInWordPress } from './run-in-wordpress.js';
import { staticFile } from './static-file.js';

export type EmbeddedWordPressOptions = EmbeddedPackagesOptions & {
  /** The port on 127.0.0.1; a free one when not given. */
  readonly port?: number;
  /** PHP sources, `<?php` included, that run with every request, by name. */
  readonly plugins?: Readonly<Record<string, string>>;
  /** WordPress's permalink structure; `''` are plain permalinks. Default: `/%postname%/`. */
  readonly permalinks?: string;
};

export type EmbeddedWordPress = {
  readonly url: string;
  readonly username: string;
  /** The password of wp-admin, for a person; REST takes only the application password. */
  readonly password: string;
  readonly applicationPassword: string;
  /** Runs statements (no `<?php`) inside WordPress as its administrator; answers what they print, or throws it. */
  php(code: string): Promise<string>;
  /** Puts a PHP source, `<?php` included, to run with every request from now on. */
  addPlugin(name: string, source: string): Promise<void>;
  /** Ends it and forgets everything in it; nothing is left that keeps the process alive. */
  stop(): Promise<void>;
};

/**
 * Starts a WordPress 6.5 with SQLite on PHP WebAssembly, in this process and in memory, behind an HTTP server on
 * 127.0.0.1. It starts empty but for its administrator, in about 2.5 s; a REST request takes about 0.2 s.
 */
export async function startEmbeddedWordPress(
  options: EmbeddedWordPressOptions = {},
): Promise<EmbeddedWordPress> {
  const packages = await embeddedPackages(options);
  const assets = path.join(packages['@wp-playground/wordpress-builds'], 'public', `wp-${embeddedWordPress}`);
  const queue = oneAtATime();
  // The address is part of the site, so the server listens first and its requests wait for WordPress.
  const front = await httpFront(options.port ?? 0, async (request) => {
    const handler = await booting;
    return (await staticFile(assets, request)) ?? (await queue(() => handler.request(request)));
  });
  const booting = bootWordPress(packages, front.url);
  try {
    const handler = await booting;
    const site = embeddedSite(handler, queue);
    for (const [name, source] of Object.entries(options.plugins ?? {})) await site.addPlugin(name, source);
    const applicationPassword = await prepareSite(site.php, options.permalinks ?? '/%postname%/');
    const stop = async () => {
      await front.close();
      await queue(() => handler[Symbol.asyncDispose]());
    };
    return { url: front.url, username: 'admin', password: 'password', applicationPassword, ...site, stop };
  } catch (error) {
    await front.close();
    throw error;
  }
}

function embeddedSite(
  handler: PhpRequestHandler,
  queue: OneAtATime,
): Pick<EmbeddedWordPress, 'php' | 'addPlugin'> {
  return {
    php: (code) => queue(async () => runInWordPress(await handler.getPrimaryPhp(), code)),
    addPlugin: (name, source) =>
      queue(async () => {
        const php = await handler.getPrimaryPhp();
        php.mkdir(pluginFolder);
        php.writeFile(`${pluginFolder}/${name}.php`, source);
      }),
  };
}
