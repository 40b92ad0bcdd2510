import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = `# Written by Galley: what stays on this machine. Commit the rest of .galley together with the drafts.
index
looks.json
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
  const file = join(shared, '.gitignore');
  if (existsSync(file)) return;
  mkdirSync(shared, { recursive: true });
  const temporary = join(shared, `gitignore-${process.pid}.tmp`);
  writeFileSync(temporary, lines);
  renameSync(temporary, file);
}
