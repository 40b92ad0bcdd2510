import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Leaves of the declarations in `dist` those that the library's own reach. Throws when one of them needs a package that
 * an installation does not bring.
 */
const dist = path.resolve('dist');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const reached = new Set();
reach(path.join(dist, 'index.d.ts'));
for (const name of readdirSync(dist, { recursive: true })) {
  const file = path.join(dist, name);
  if (name.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
}
removeEmptyFolders(dist);

function reach(file) {
  if (reached.has(file)) return;
  reached.add(file);
  const specifiers = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
  for (const [, imported] of readFileSync(file, 'utf8').matchAll(specifiers)) {
    if (imported.startsWith('.')) reach(path.resolve(path.dirname(file), imported.replace(/\.js$/, '.d.ts')));
    else if (!imported.startsWith('node:') && !(imported in dependencies))
      throw new Error(`${path.relative(dist, file)} needs the types of ${imported}, which is bundled.`);
  }
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
