import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * The import table of the design. `folders` are the other parts of src that a part may reach, `packages` what it may
 * load; of Node itself the parts that only compute get nothing but hashes, and convert a way to load turndown late.
 */
const rules: Readonly<Record<string, Rule>> = {
  basics: { folders: ['model'], packages: ['entities'], node: ['node:crypto'] },
  model: { folders: [], packages: [], node: [] },
  convert: {
    folders: ['basics', 'model'],
    packages: ['markdown-it', 'turndown', 'yaml', 'node-diff3'],
    node: ['node:crypto', 'node:module'],
  },
  sync: { folders: ['basics', 'model', 'convert'], packages: ['node-diff3'], node: ['node:crypto'] },
  run: { folders: ['basics', 'model', 'convert', 'sync'], packages: [], node: ['node:crypto'] },
  wordpress: { folders: ['basics', 'model'], packages: ['axios', 'wpapi', 'p-retry', 'zod'], node: 'all' },
  disk: {
    folders: ['basics', 'model', 'convert/front-matter', 'convert/draft'],
    packages: ['zod', 'yaml', 'ignore'],
    node: 'all',
  },
  cli: {
    folders: ['index.ts'],
    packages: ['commander', 'dotenv', 'croner', 'diff', 'string-width'],
    node: 'all',
  },
  'cli/demo/embedded': { folders: [], packages: [], node: 'all' },
  'index.ts': { folders: ['model', 'convert', 'sync', 'run', 'wordpress', 'disk'], packages: [], node: [] },
};

interface Rule {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  readonly node: readonly string[] | 'all';
}

interface SourceFile {
  /** Relative to src, with `/`. */
  readonly name: string;
  readonly text: string;
  readonly lines: number;
  readonly part: string;
}

const src = path.resolve(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name): SourceFile => {
    const text = readFileSync(path.join(src, name), 'utf8');
    return { name, text, lines: text.split('\n').length - 1, part: partOf(name) };
  });

describe('the source', () => {
  test('is all there', () => {
    expect(new Set(files.map(({ part }) => part))).toEqual(new Set(Object.keys(rules)));
  });

  test('imports only what the table allows', () => {
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });

  test('is in small files: median at most 70 lines, none over 250', () => {
    expect(files.filter(({ lines }) => lines > 250).map(({ name }) => name)).toEqual([]);
    expect(median(files.map(({ lines }) => lines))).toBeLessThanOrEqual(70);
  });

  test('is in small functions: median at most 12 lines, none over 50', () => {
    const lengths = files.flatMap(functionLengths);
    expect(lengths.filter(({ lines }) => lines > 50)).toEqual([]);
    expect(median(lengths.map(({ lines }) => lines))).toBeLessThanOrEqual(12);
  });

  test('has no default export, and no barrel but index.ts', () => {
    const barrel = /^export (?:type )?(?:\*|\{[^}]*\}) from /m;
    const offenders = files.filter(
      ({ name, text }) => /^export default /m.test(text) || (name !== 'index.ts' && barrel.test(text)),
    );
    expect(offenders.map(({ name }) => name)).toEqual([]);
  });

  test('names its files and folders in kebab-case, in words of the field', () => {
    const vague = /(?:^|[/-])(?:helpers?|utils?|managers?|services?)(?:[/.-]|$)/;
    const offenders = files.filter(
      ({ name }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*[/.])+ts$/.test(name) || vague.test(name),
    );
    expect(offenders.map(({ name }) => name)).toEqual([]);
  });

  test('says of each exported function and class what it promises', () => {
    expect(files.flatMap(undocumentedExports)).toEqual([]);
  });
});

function partOf(name: string): string {
  const parts = Object.keys(rules).filter((part) => name === part || name.startsWith(`${part}/`));
  return parts.sort((a, b) => b.length - a.length)[0] ?? name.split('/')[0]!;
}

function forbiddenImports({ name, text, part }: SourceFile): string[] {
  const rule = rules[part]!;
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter(
      (imported) =>
        !(imported.startsWith('.') ? allowedFile(name, imported) : allowedPackage(rule, imported)),
    )
    .map((imported) => `${name} imports ${imported}`);
}

function allowedFile(from: string, imported: string): boolean {
  const target = path.posix.join(path.posix.dirname(from), imported).replace(/\.js$/, '.ts');
  const part = partOf(from);
  if (partOf(target) === part) return true;
  // The demo starts the embedded WordPress, which knows nothing of Galley.
  if (part === 'cli' && partOf(target) === 'cli/demo/embedded') return true;
  return rules[part]!.folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
}

function allowedPackage({ packages, node }: Rule, imported: string): boolean {
  if (isBuiltin(imported)) return node === 'all' || node.includes(imported);
  return packages.some((name) => imported === name || imported.startsWith(`${name}/`));
}

function functionLengths({ name, text }: SourceFile): { name: string; lines: number }[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
      const first = line(node.getStart());
      found.push({ name: `${name}:${first + 1}`, lines: line(node.getEnd()) - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function undocumentedExports({ name, text }: SourceFile): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((statement) => ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    .filter((statement) => ts.getCombinedModifierFlags(statement) & ts.ModifierFlags.Export)
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${name}: ${statement.name?.text}`);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
