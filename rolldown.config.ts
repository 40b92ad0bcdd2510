import { readFileSync } from 'node:fs';
import type { BuildOptions } from 'rolldown';
import { plainFields } from './build/plain-fields.js';
import { thirdPartyNotice } from './build/third-party-notice.js';

const description = readFileSync('package.json', 'utf8');
const { dependencies } = JSON.parse(description) as { dependencies: Record<string, string> };

/** What `dist` holds: the library and the command, in chunks that load when they are needed. */
export default {
  input: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
  platform: 'node',
  external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
  output: { dir: 'dist', cleanDir: true, chunkFileNames: 'chunks/[name]-[hash].js' },
  plugins: [plainFields(), thirdPartyNotice()],
} satisfies BuildOptions;
