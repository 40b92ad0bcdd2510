import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EmbeddedWordPress } from '../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { prepareSite } from '../../src/cli/demo/embedded/prepare-site.js';
import { freePort } from './free-port.js';
import { findPrograms, howToInstall } from './native/find-programs.js';
import { layWordPressTree } from './native/lay-wordpress-tree.js';
import { runInNativeWordPress, runPhp, type NativePhp } from './native/run-php.js';
import { startDatabase } from './native/start-database.js';
import { startWebServer } from './native/start-web-server.js';

export type NativeWordPressOptions = {
  /** The port on 127.0.0.1; a free one when not given. */
  readonly port?: number;
  /** WordPress's permalink structure; `''` are plain permalinks. Default: `/%postname%/`. */
  readonly permalinks?: string;
  /**
   * The folder of WordPress itself: Debian's own (6.1 on Debian 12) when not given. Others can be unpacked without
   * installing them: `apt-get download` the packages wordpress, wordpress-theme-twentytwentyfive, libjs-cropper,
   * libjs-jquery-ui, libjs-lodash, libjs-underscore, libphp-phpmailer and php-getid3 of another release (a source list
   * of its own with `-o Dir::Etc::sourcelist=...`), `dpkg -x` each into one folder, and give its `usr/share/wordpress`.
   */
  readonly wordpressDir?: string;
};

/**
 * Starts a WordPress as hosts run it: nginx, PHP-FPM and MariaDB, in a temporary folder and on loopback alone. The same
 * shape as the embedded one. Throws how to install what is missing.
 */
export async function startNativeWordPress(options: NativeWordPressOptions = {}): Promise<EmbeddedWordPress> {
  const programs = findPrograms();
  const source = options.wordpressDir ?? '/usr/share/wordpress';
  if (!existsSync(path.join(source, 'wp-load.php'))) {
    throw new Error(`There is no WordPress in ${source}. On Debian: ${howToInstall}`);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-native-'));
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    while (stops.length > 0) await stops.pop()?.();
  };
  try {
    const documentRoot = path.join(folder, 'www');
    const database = await startDatabase(programs, folder);
    stops.push(database.stop);
    await layWordPressTree(source, documentRoot, database.socket);
    const port = options.port ?? (await freePort());
    stops.push((await startWebServer(programs, { folder, documentRoot, port })).stop);
    return { ...(await install({ program: programs.php, documentRoot, port }, options)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function install(
  native: NativePhp,
  { permalinks = '/%postname%/' }: NativeWordPressOptions,
): Promise<Omit<EmbeddedWordPress, 'stop'>> {
  const url = `http://127.0.0.1:${native.port}`;
  await runPhp(
    native,
    `define('WP_INSTALLING', true);
    require '${native.documentRoot}/wp-load.php';
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    add_filter('pre_wp_mail', '__return_true');
    wp_install('Native WordPress', 'admin', 'admin@example.com', true, '', 'password');
    update_option('siteurl', '${url}');
    update_option('home', '${url}');
    $themes = array_keys(wp_get_themes());
    if ($themes) switch_theme(end($themes));`,
  );
  const php = (code: string) => runInNativeWordPress(native, code);
  const applicationPassword = await prepareSite(php, permalinks);
  return { url, username: 'admin', password: 'password', applicationPassword, php };
}
