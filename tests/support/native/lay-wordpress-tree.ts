import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Copies a WordPress (Debian's, or one unpacked with `dpkg -x`) to a folder of the test's own with a configuration of
 * its own. Debian replaces some libraries by links into other packages: they are followed, and left out where the
 * package is missing.
 */
export async function layWordPressTree(from: string, to: string, databaseSocket: string): Promise<void> {
  const leftOut = path.join(from, 'wp-config.php');
  await cp(from, to, {
    recursive: true,
    dereference: true,
    filter: (source) => source !== leftOut && existsSync(source),
  });
  await mkdir(path.join(to, 'wp-content', 'uploads'), { recursive: true });
  await mkdir(path.join(to, 'wp-content', 'mu-plugins'), { recursive: true });
  await writeFile(path.join(to, 'wp-config.php'), configuration(databaseSocket));
}

function configuration(databaseSocket: string): string {
  const keys = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY'];
  const salts = ['AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'];
  const constants: Record<string, string | boolean> = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${databaseSocket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_ENVIRONMENT_TYPE: 'local',
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    ...Object.fromEntries([...keys, ...salts].map((name) => [name, randomBytes(32).toString('hex')])),
  };
  const defines = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${phpLiteral(value)});`,
  );
  return [
    '<?php',
    ...defines,
    `$table_prefix = 'wp_';`,
    `if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');`,
    `require_once ABSPATH . 'wp-settings.php';`,
  ].join('\n');
}

function phpLiteral(value: string | boolean): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);
}
