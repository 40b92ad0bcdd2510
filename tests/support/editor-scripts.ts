import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { zipEntry } from './zip-entry.js';

/** One script of the editor: where it lies and what it holds. */
export interface EditorScript {
  readonly path: string;
  readonly code: string;
}

/** Newer versions keep one list, older ones a second one for the minified scripts; the dependencies are the same. */
const LIST = 'assets/script-loader-packages.php';
const FIRST = ['react', 'react-dom'];

/**
 * The scripts that `wp-block-library` needs, each after what it depends on, from a `wp-includes` folder. The order is
 * WordPress's own (`assets/script-loader-packages.php`); react comes first, because that list does not order it.
 */
export function editorScripts(wpIncludes: string = nightly().wpIncludes): EditorScript[] {
  const needs = dependencies(scriptList(wpIncludes));
  const paths = new Set<string>();
  const visit = (handle: string): void => {
    const script = scriptPath(wpIncludes, handle);
    if (paths.has(script) || !existsSync(script)) return;
    (needs.get(handle) ?? []).forEach(visit);
    paths.add(script);
  };
  [...FIRST, 'wp-block-library'].forEach(visit);
  return [...paths].map((script) => ({ path: script, code: readFileSync(script, 'utf8') }));
}

function nightly(): { wpIncludes: string; zip: string } {
  const builds = path.dirname(
    createRequire(import.meta.url).resolve('@wp-playground/wordpress-builds/package.json'),
  );
  return {
    wpIncludes: path.join(builds, 'public/wp-nightly/wp-includes'),
    zip: path.join(builds, 'src/wordpress/wp-nightly.zip'),
  };
}

/** Playground keeps the scripts beside the archive, but WordPress's PHP, this list too, only inside it. */
function scriptList(wpIncludes: string): string {
  const list = path.join(wpIncludes, LIST);
  if (existsSync(list)) return readFileSync(list, 'utf8');
  return zipEntry(nightly().zip, `wp-includes/${LIST}`).toString('utf8');
}

function dependencies(php: string): Map<string, string[]> {
  const entry = /'([\w-]+)(?:\.min)?\.js'\s*=>\s*array\s*\(\s*'dependencies'\s*=>\s*array\s*\(([^)]*)\)/g;
  const quoted = /'([\w-]+)'(?!\s*=>)/g;
  return new Map(
    [...php.matchAll(entry)].map(([, name = '', list = '']) => [
      `wp-${name}`,
      [...list.matchAll(quoted)].map(([, handle = '']) => handle),
    ]),
  );
}

function scriptPath(wpIncludes: string, handle: string): string {
  const dist = path.join(wpIncludes, 'js/dist');
  const packaged = path.join(dist, `${handle.replace(/^wp-/, '')}.min.js`);
  return existsSync(packaged) ? packaged : path.join(dist, 'vendor', `${handle}.min.js`);
}
