import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The program as it is installed, compiled into a folder of its own below `node_modules`, whose packages it finds. */
export interface BuiltProgram {
  /** Absolute: `dist/cli/main.js`. */
  readonly main: string;
  readonly remove: () => void;
}

/** Compiles the sources as they stand now; what lies in `dist` may be of another day. */
export function buildProgram(): BuiltProgram {
  const packages = path.resolve('node_modules');
  const folder = mkdtempSync(path.join(packages, '.galley-bench-'));
  const compiler = path.join(packages, 'typescript', 'bin', 'tsc');
  const options = ['--outDir', path.join(folder, 'dist'), '--noCheck', '--declaration', 'false'];
  execFileSync(process.execPath, [compiler, ...options], { stdio: 'inherit' });
  cpSync('package.json', path.join(folder, 'package.json'));
  return {
    main: path.join(folder, 'dist', 'cli', 'main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
