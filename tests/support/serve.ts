import { parseArgs } from 'node:util';
import { startEmbeddedWordPress } from '../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { startNativeWordPress } from './native-wordpress.js';

/**
 * `npm run wordpress -- [embedded|native] [--port N] [--plain] [--dir FOLDER]`: a WordPress to try things on by hand.
 * Prints what a `.env` needs and serves until Ctrl-C; then everything in it is gone.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, plain: { type: 'boolean' }, dir: { type: 'string' } },
});
const start = positionals[0] === 'native' ? startNativeWordPress : startEmbeddedWordPress;
const starting = start({
  ...(values.port && { port: Number(values.port) }),
  ...(values.plain && { permalinks: '' }),
  ...(values.dir && { wordpressDir: values.dir }),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void starting.then((site) => site.stop()).then(() => process.exit(0)));
}
const site = await starting;
process.stdout.write(
  [
    `WP_URL=${site.url}`,
    `WP_USERNAME=${site.username}`,
    `WP_APP_PASSWORD=${site.applicationPassword}`,
    `# ${site.url}/wp-admin/ opens with ${site.username} and ${site.password}\n`,
  ].join('\n'),
);
