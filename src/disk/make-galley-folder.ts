import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './error-code.js';

const lines = `# Written by Galley: what stays on this machine. Commit the rest of .galley together with the drafts.
index.json
lock
journal
conflicts/
trash/
history/
heartbeat
*.tmp
`;

/** Makes `.galley` and its `.gitignore`; one that is there already is its owner's. */
export function makeGalleyFolder(shared: string): void {
  mkdirSync(shared, { recursive: true });
  try {
    writeFileSync(join(shared, '.gitignore'), lines, { flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}
