import { existsSync, readdirSync } from 'node:fs';

/** The programs that a native WordPress runs on, as absolute paths. */
export type Programs = {
  readonly php: string;
  readonly phpFpm: string;
  readonly nginx: string;
  readonly mariadbd: string;
  readonly mariadb: string;
  readonly mariadbInstall: string;
};

/** Debian's packages, without their services being started: each test starts its own. */
export const howToInstall =
  'apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree' +
  ' php-cli php-fpm php-mysql php-gd php-xml php-mbstring php-curl nginx mariadb-server';

const folders = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

/** Finds them all, or says how to install them. */
export function findPrograms(): Programs {
  return {
    php: find(/^php$/),
    phpFpm: find(/^php-fpm[\d.]*$/),
    nginx: find(/^nginx$/),
    mariadbd: find(/^mariadbd$/),
    mariadb: find(/^mariadb$/),
    mariadbInstall: find(/^mariadb-install-db$/),
  };
}

/** Whether a native WordPress can be started here: the programs and Debian's own tree. */
export function nativeWordPressIsInstalled(): boolean {
  try {
    findPrograms();
    return existsSync('/usr/share/wordpress/wp-load.php');
  } catch {
    return false;
  }
}

function find(name: RegExp): string {
  for (const folder of folders) {
    const found = existsSync(folder) && readdirSync(folder).find((entry) => name.test(entry));
    if (found) return `${folder}/${found}`;
  }
  throw new Error(
    `${name.source} is not installed, which a native WordPress needs. On Debian: ${howToInstall}`,
  );
}
