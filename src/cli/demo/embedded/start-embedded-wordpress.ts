import path from 'node:path';
import { bootWordPress } from './boot-wordpress.js';
import { embeddedPackages, type EmbeddedPackagesOptions } from './embedded-packages.js';
import { embeddedWordPress } from './embedded-versions.js';
import { httpFront } from './http-front.js';
import { oneAtATime } from './one-at-a-time.js';
import { prepareSite } from './prepare-site.js';
import { runInWordPress } from './run-in-wordpress.js';
import { staticFile } from './static-file.js';

export type EmbeddedWordPressOptions = EmbeddedPackagesOptions & {
  /** The port on 127.0.0.1; a free one when not given. */
  readonly port?: number;
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
  readonly php: (code: string) => Promise<string>;
  /** Ends it and forgets everything in it; nothing is left that keeps the process alive. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts a WordPress 6.5 with SQLite on PHP WebAssembly, in this process and in memory, behind an HTTP server on
 * 127.0.0.1. It starts empty but for its administrator, in about 2.5 s; a REST request takes about 50 ms.
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
    const php = (code: string) => queue(async () => runInWordPress(await handler.getPrimaryPhp(), code));
    const applicationPassword = await prepareSite(php, options.permalinks ?? '/%postname%/');
    const stop = async () => {
      await front.close();
      await queue(() => handler[Symbol.asyncDispose]());
    };
    return { url: front.url, username: 'admin', password: 'password', applicationPassword, php, stop };
  } catch (error) {
    await front.close();
    throw error;
  }
}
