import { acquireLock, connectSite, openFolder, sync } from '../../src/index.js';

/** One `galley sync` in a process of its own, to be killed: the site from the environment, the folder as argument. */
const { WP_URL = '', WP_USERNAME = '', WP_APP_PASSWORD = '' } = process.env;
const root = process.argv[2] ?? '';
const lock = await acquireLock(root);
if ('code' in lock) throw new Error(lock.message);
const site = await connectSite({
  url: WP_URL,
  username: WP_USERNAME,
  appPassword: WP_APP_PASSWORD,
  pace: { retries: 6, firstWait: 20 },
});
const folder = await openFolder(root);
const progress = { step: () => undefined, detail: () => undefined };
const report = await sync({ site, folder, clock: { now: Date.now }, progress });
await folder.close();
await lock.release();
const told = [
  ...report.problems,
  ...report.posts.flatMap(({ problems, conflict }) => [...problems, ...(conflict ? [conflict] : [])]),
];
const { exitCode, writes } = report;
process.stdout.write(JSON.stringify({ exitCode, writes, said: told.map(({ message }) => message) }));
process.exit(0);
