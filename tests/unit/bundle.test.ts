import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGalley, type BuiltGalley } from '../support/built-galley.js';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

describe('what is installed', () => {
  let built: BuiltGalley;
  let dist: string;
  beforeAll(async () => {
    built = await buildGalley();
    dist = path.dirname(built.library);
  });
  afterAll(() => built?.remove());

  const scripts = (): readonly string[] =>
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join(dist, name));
  const importedBy = (file: string): readonly string[] =>
    ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

  test('loads no package that an installation does not bring', () => {
    const packages = scripts()
      .flatMap(importedBy)
      .filter((name) => !name.startsWith('.') && !isBuiltin(name))
      .map((name) => name.split('/')[0]!);
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(packages));
  });

  test('holds the licence of each package that is bundled, and no package twice', () => {
    const notice = readFileSync(path.join(dist, 'THIRD-PARTY.txt'), 'utf8');
    const named = [...notice.matchAll(/^([\w.@/-]+) \d+\.\d+\.\d+ \([\w. -]+\)$/gm)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining(['commander', 'markdown-it', 'yaml', 'zod']));
    expect(notice.match(/copyright/gi)?.length).toBeGreaterThanOrEqual(named.length);
    expect(named.filter((name) => name! in dependencies)).toEqual([]);
  });

  test('says its version from a few lines, without the library', () => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, name] of text.matchAll(/^import .*?"(\.[^"]+)";$/gm))
        load(path.resolve(file, '..', name!));
    };
    load(built.main);
    expect([...loaded].map((file) => readFileSync(file, 'utf8').length).reduce((a, b) => a + b)).toBeLessThan(
      5000,
    );
    expect(loaded).not.toContain(built.library);
  });
});
