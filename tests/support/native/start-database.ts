import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { backgroundProcess, type BackgroundProcess } from './background-process.js';
import type { Programs } from './find-programs.js';
import { until } from './until.js';

export type Database = BackgroundProcess & { readonly socket: string };

/** A MariaDB of its own in `folder`, reached by its socket alone, with an empty database `wordpress`. */
export async function startDatabase(programs: Programs, folder: string): Promise<Database> {
  const data = path.join(folder, 'mysql');
  const socket = path.join(folder, 'mysql.sock');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await promisify(execFile)(programs.mariadbInstall, [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...user,
  ]);
  const server = backgroundProcess([
    programs.mariadbd,
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${path.join(folder, 'mysql.pid')}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=2',
    ...user,
  ]);
  const createDatabase = 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4';
  await until(
    () =>
      promisify(execFile)(programs.mariadb, [
        '--no-defaults',
        `--socket=${socket}`,
        '--user=root',
        `--execute=${createDatabase}`,
      ]),
    server,
  );
  return { ...server, socket };
}
