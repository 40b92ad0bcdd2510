import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../../src');
const readme = readFileSync(path.join(src, 'README.md'), 'utf8');

/** Every folder below src that holds code, as `sync/plan/`. */
function folders(): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => `${path.relative(src, path.join(parentPath, name))}/`)
    .filter((folder) => readdirSync(path.join(src, folder)).some((name) => name.endsWith('.ts')));
}

describe('the description of the source', () => {
  test('names every folder', () => {
    expect(folders().length).toBeGreaterThan(30);
    expect(folders().filter((folder) => !readme.includes(`\`${folder}\``))).toEqual([]);
  });

  test('names no file and no folder that is not there', () => {
    const recipes = readme.slice(readme.indexOf('## Recipes'));
    const named = [...recipes.matchAll(/`((?:model|convert|sync|run|wordpress|disk|cli)\/[\w/.-]*)`/g)];
    expect(named.length).toBeGreaterThan(5);
    for (const [, name] of named) expect(existsSync(path.join(src, name!)), name).toBe(true);
  });

  test('has what a newcomer needs: the sentence, the picture, the folders, the words and the recipes', () => {
    expect(readme).toContain('read three sides, decide a plan, apply it, remember what agreed');
    expect(readme).toContain('match -> reconcile -> plan');
    for (const heading of ['## Folders', '## Words', '## Recipes']) expect(readme).toContain(heading);
    for (const recipe of ['Add a block', 'Add a field', 'Add a command'])
      expect(readme).toContain(`**${recipe}.**`);
  });
});
