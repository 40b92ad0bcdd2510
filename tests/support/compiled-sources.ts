import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
let made = 0;

/** JavaScript made of the sources, for processes that have to start fast. */
export interface CompiledSources {
  /** The folder that stands for the repository: `src/index.js` and so on are in it. */
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Compiles `src` (without `leftOut`, a folder of it) and further files, without checking types, into a folder under
 * node_modules: ignored by git, with the packages in reach.
 */
export function compiledSources({
  leftOut,
  more = [],
}: { readonly leftOut?: string; readonly more?: readonly string[] } = {}): CompiledSources {
  const folder = join(root, 'node_modules', '.cache', `galley-${process.pid}-${++made}`);
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .filter((name) => leftOut === undefined || !name.startsWith(leftOut))
    .map((name) => join(root, 'src', name));
  for (const file of [...sources, ...more.map((name) => join(root, name))]) compile(file, folder);
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function compile(file: string, out: string): void {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file });
  const target = join(out, relative(root, file)).replace(/\.ts$/, '.js');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
}
