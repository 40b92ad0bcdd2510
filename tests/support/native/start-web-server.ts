import { writeFile } from 'node:fs/promises';
import { connect, type NetConnectOpts } from 'node:net';
import path from 'node:path';
import { backgroundProcess, type BackgroundProcess } from './background-process.js';
import type { Programs } from './find-programs.js';
import { until } from './until.js';

export type WebServerPlace = {
  /** Holds configurations, sockets and temporary files. */
  readonly folder: string;
  readonly documentRoot: string;
  readonly port: number;
};

/** nginx on 127.0.0.1 with the rewriting that WordPress's handbook gives, before four workers of PHP-FPM. */
export async function startWebServer(
  programs: Programs,
  place: WebServerPlace,
): Promise<Pick<BackgroundProcess, 'stop'>> {
  const root = process.getuid?.() === 0;
  const fpmConfiguration = path.join(place.folder, 'php-fpm.conf');
  const nginxConfiguration = path.join(place.folder, 'nginx.conf');
  await writeFile(fpmConfiguration, phpFpmConfiguration(place, root));
  await writeFile(nginxConfiguration, nginxConfigurationText(place, root));
  const fpm = backgroundProcess([
    programs.phpFpm,
    '--nodaemonize',
    '--fpm-config',
    fpmConfiguration,
    ...(root ? ['--allow-to-run-as-root'] : []),
  ]);
  const nginx = backgroundProcess([
    programs.nginx,
    '-p',
    place.folder,
    '-c',
    nginxConfiguration,
    '-e',
    'stderr',
  ]);
  await until(() => connects({ path: path.join(place.folder, 'php.sock') }), fpm);
  await until(() => connects({ host: '127.0.0.1', port: place.port }), nginx);
  return {
    stop: async () => {
      await Promise.all([nginx.stop(), fpm.stop()]);
    },
  };
}

function connects(to: NetConnectOpts): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(to, () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}

function phpFpmConfiguration({ folder }: WebServerPlace, root: boolean): string {
  return `[global]
error_log = ${folder}/php-fpm.log
[wordpress]
${root ? 'user = root\ngroup = root' : ''}
listen = ${folder}/php.sock
pm = static
pm.max_children = 4
php_admin_value[upload_max_filesize] = 32M
php_admin_value[post_max_size] = 33M
php_admin_value[memory_limit] = 256M
php_admin_value[opcache.revalidate_freq] = 0
`;
}

function nginxConfigurationText({ folder, documentRoot, port }: WebServerPlace, root: boolean): string {
  return `daemon off;
pid ${folder}/nginx.pid;
worker_processes 1;
${root ? 'user root;' : ''}
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_max_body_size 64m;
  client_body_temp_path ${folder}/nginx-body;
  fastcgi_temp_path ${folder}/nginx-fastcgi;
  proxy_temp_path ${folder}/nginx-proxy;
  scgi_temp_path ${folder}/nginx-scgi;
  uwsgi_temp_path ${folder}/nginx-uwsgi;
  server {
    listen 127.0.0.1:${port};
    root ${documentRoot};
    index index.php;
    absolute_redirect off;
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ ^(?<script>.+\\.php)(?<path_info>/.*)?$ {
      if (!-f $document_root$script) { return 404; }
      fastcgi_pass unix:${folder}/php.sock;
      fastcgi_param SCRIPT_FILENAME $document_root$script;
      fastcgi_param SCRIPT_NAME $script;
      fastcgi_param PATH_INFO $path_info;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param CONTENT_TYPE $content_type;
      fastcgi_param CONTENT_LENGTH $content_length;
      fastcgi_param REQUEST_URI $request_uri;
      fastcgi_param DOCUMENT_ROOT $document_root;
      fastcgi_param SERVER_PROTOCOL $server_protocol;
      fastcgi_param SERVER_SOFTWARE nginx;
      fastcgi_param REMOTE_ADDR $remote_addr;
      fastcgi_param SERVER_ADDR $server_addr;
      fastcgi_param SERVER_PORT $server_port;
      fastcgi_param SERVER_NAME 127.0.0.1;
      fastcgi_param HTTP_HOST $http_host;
    }
  }
}
`;
}
