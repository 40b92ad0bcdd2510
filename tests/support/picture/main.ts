import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { terminalSvg } from './terminal-svg.js';

/**
 * `npm run picture`: plays the session that README begins with, on the built program and an embedded WordPress, and
 * draws what the terminal showed into docs/session.svg.
 */
const root = path.resolve(import.meta.dirname, '../../..');
const session = [
  ['sync'],
  ['series', 'list'],
  ['publish', 'night-ferry-part-3-a-radio-for-the-lighthouse'],
  ['sync'],
];

const home = mkdtempSync(path.join(tmpdir(), 'galley-picture-'));
const site = await startEmbeddedWordPress({ port: 8090 });
try {
  await site.php("update_option('blogname', 'Notes after Midnight');");
  cpSync(path.join(root, 'drafts'), path.join(home, 'drafts'), { recursive: true });
  const lines: string[] = [];
  for (const words of session) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(root, 'dist/cli/main.js'), ...words],
      { cwd: home, env: environment() },
    );
    lines.push(`\u001b[36m$ galley ${words.join(' ')}\u001b[0m`, ...stdout.trimEnd().split('\n'), '');
  }
  mkdirSync(path.join(root, 'docs'), { recursive: true });
  writeFileSync(
    path.join(root, 'docs/session.svg'),
    terminalSvg(lines.slice(0, -1), 'A session with Galley'),
  );
} finally {
  await site.stop();
  rmSync(home, { recursive: true });
}

function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    FORCE_COLOR: '1',
    WP_URL: site.url,
    WP_USERNAME: site.username,
    WP_APP_PASSWORD: site.applicationPassword,
  };
}
