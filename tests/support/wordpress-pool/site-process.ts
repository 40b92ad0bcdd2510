import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startEmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { takeSnapshot } from '../site-snapshot.js';
import type { LentSite } from './lent-site.js';

/** One embedded WordPress in a process of its own, told of to the process that forked it; it ends with that one. */
process.once('disconnect', () => process.exit());
const { php, url, username, password, applicationPassword } = await startEmbeddedWordPress();
await takeSnapshot(php, 'new');

/** Whatever else runs on this machine cannot guess where PHP is run. */
const secret = `/${randomUUID()}`;
const control = createServer((request, response) => {
  if (request.url !== secret) return void response.writeHead(404).end();
  text(request)
    .then(php)
    .then(
      (printed) => response.writeHead(200).end(printed),
      (error: Error) => response.writeHead(500).end(error.message),
    );
});
control.keepAliveTimeout = 0;
await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve));
const phpUrl = `http://127.0.0.1:${(control.address() as AddressInfo).port}${secret}`;
process.send?.({ url, username, password, applicationPassword, phpUrl } satisfies LentSite);
