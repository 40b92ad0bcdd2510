import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import config from '../../rolldown.config.js';

/** Galley as it is installed, below `node_modules`, where its packages are found and git does not look. */
export interface BuiltGalley {
  /** Absolute: `dist/cli/main.js`. */
  readonly main: string;
  /** Absolute: `dist/index.js`. */
  readonly library: string;
  /** What was built beside it, by name. */
  readonly beside: (name: string) => string;
  readonly remove: () => void;
}

/**
 * Bundles the sources as they stand now (about 1 s); what lies in `dist` may be of another day. `beside` are further
 * entries, TypeScript files by name.
 */
export async function buildGalley(beside: Readonly<Record<string, string>> = {}): Promise<BuiltGalley> {
  const parent = path.resolve('node_modules', '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'galley-'));
  cpSync('package.json', path.join(folder, 'package.json'));
  const built = (name: string): string => path.join(folder, 'dist', name);
  await build({
    ...config,
    logLevel: 'silent',
    input: { ...config.input, ...beside },
    output: { ...config.output, dir: built('.') },
  });
  return {
    main: built('cli/main.js'),
    library: built('index.js'),
    beside: (name) => built(`${name}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
