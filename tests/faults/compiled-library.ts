import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The sources as JavaScript, in a folder under node_modules (ignored by git, with the packages in reach): a process that
 * is killed two hundred times has to start fast. Answers the client's file; `remove` takes the folder away.
 */
export function compiledLibrary(): { readonly client: string; readonly remove: () => void } {
  const out = join(root, 'node_modules', '.cache', `galley-faults-${process.pid}`);
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('cli'))
    .map((name) => join(root, 'src', name));
  for (const file of [...sources, join(root, 'tests', 'faults', 'client.ts')]) compile(file, out);
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  return {
    client: join(out, 'tests', 'faults', 'client.js'),
    remove: () => rmSync(out, { recursive: true, force: true }),
  };
}

function compile(file: string, out: string): void {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file });
  const target = join(out, relative(root, file)).replace(/\.ts$/, '.js');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
}
