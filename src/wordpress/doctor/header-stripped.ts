import type { Finding } from './check.js';

/** The web server keeps the Authorization header to itself; the lines that pass it on, by kind of server. */
export const headerStripped: Finding = {
  code: 'header-stripped',
  message:
    'User and password are right, but the web server does not pass the Authorization header on to WordPress.',
  hint: [
    'Apache: put this at the top of the .htaccess beside wp-config.php:',
    '  SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
    'nginx with PHP-FPM: beside the other fastcgi_param lines:',
    '  fastcgi_param HTTP_AUTHORIZATION $http_authorization;',
    'nginx before another server: proxy_set_header Authorization $http_authorization;',
    'Plesk: Apache & nginx Settings, "Additional directives for HTTPS", the line for Apache above.',
  ].join('\n'),
};
