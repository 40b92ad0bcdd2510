import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editEnv } from '../../../src/cli/configuration/edit-env.js';
import { ignoreInGit } from '../../../src/cli/configuration/ignore-in-git.js';
import { readConfiguration } from '../../../src/cli/configuration/read-configuration.js';
import { writeEnvFile } from '../../../src/cli/configuration/write-env-file.js';
import { temporaryFolder } from './temporary-folder.js';

describe('the configuration', () => {
  test('comes from the environment before .env, and an empty value is none', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, '.env'), 'WP_URL=https://file.example\nWP_USERNAME=ada\nOTHER=x\n');
    const { values } = await readConfiguration(folder, { WP_URL: 'https://env.example', WP_USERNAME: ' ' });
    expect(values).toEqual({ WP_URL: 'https://env.example', WP_USERNAME: 'ada' });
  });

  test('is found from a folder below, and its DRAFTS_DIR is relative to where it stands', async () => {
    const folder = await temporaryFolder();
    const below = path.join(folder, 'drafts', '2026');
    await mkdir(below, { recursive: true });
    await writeFile(path.join(folder, '.env'), 'DRAFTS_DIR=drafts\n');
    const found = await readConfiguration(below, {});
    expect(found).toMatchObject({ envFile: path.join(folder, '.env'), draftsFrom: folder });
    expect(await readConfiguration(below, { DRAFTS_DIR: 'x' })).toMatchObject({ draftsFrom: below });
  });

  test('does not reach the environment of this process', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, '.env'), 'WP_APP_PASSWORD=abcd\n');
    await readConfiguration(folder, {});
    expect(process.env['WP_APP_PASSWORD']).toBeUndefined();
  });

  test('tells when others may read .env', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, '.env');
    await writeFile(file, 'WP_URL=x\n');
    await chmod(file, 0o644);
    expect((await readConfiguration(folder, {})).exposed).toEqual([path.join(folder, '.env')]);
    await chmod(file, 0o600);
    expect((await readConfiguration(folder, {})).exposed).toEqual([]);
  });
});

describe('editing .env', () => {
  test('keeps every other line as it is', () => {
    const text = '# mine\r\nexport OTHER="a\nb" # why\n\n  WP_URL = "https://old.example"\nLAST=1';
    expect(editEnv(text, { WP_URL: 'https://new.example', WP_USERNAME: 'ada' })).toBe(
      '# mine\r\nexport OTHER="a\nb" # why\n\nWP_URL=https://new.example\nLAST=1\nWP_USERNAME=ada\n',
    );
  });

  test('sets the last of several lines, the one that holds', () => {
    expect(editEnv('WP_URL=a\nWP_URL=b\n', { WP_URL: 'c' })).toBe('WP_URL=a\nWP_URL=c\n');
  });

  test('writes any password so that dotenv reads the same', () => {
    const password = fc
      .string({ unit: fc.constantFrom(...'aZ9 #$\'"\\{}=!%&n') })
      .filter((text) => text === text.trim() && !text.endsWith('\\'));
    fc.assert(
      fc.property(password, (value) => {
        expect(parse(editEnv('OTHER=1\n', { WP_APP_PASSWORD: value }))).toEqual({
          OTHER: '1',
          WP_APP_PASSWORD: value,
        });
      }),
    );
  });

  test('refuses a value that would change another one', () => {
    expect(() => editEnv('LONG="one\nWP_URL=a\ntwo"\n', { WP_URL: 'c' })).toThrow('LONG');
  });

  test('makes the file readable for nobody else, also one that was', async () => {
    const file = path.join(await temporaryFolder(), '.env');
    await writeFile(file, 'OTHER=1\n', { mode: 0o644 });
    await writeEnvFile(file, { WP_URL: 'https://example.com' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe('OTHER=1\nWP_URL=https://example.com\n');
  });

  test('follows a link to the real file', async () => {
    const folder = await temporaryFolder();
    const real = path.join(folder, 'secrets');
    await writeFile(real, 'OTHER=1\n');
    await symlink(real, path.join(folder, '.env'));
    await writeEnvFile(path.join(folder, '.env'), { WP_URL: 'x' });
    expect(await readFile(real, 'utf8')).toBe('OTHER=1\nWP_URL=x\n');
  });
});

describe('.gitignore', () => {
  test('gets .env before there is a repository, which would take it up with all else', async () => {
    const folder = await temporaryFolder();
    expect(await ignoreInGit(folder)).toBe('added');
    expect(await ignoreInGit(folder)).toBe('already');
    expect(await readFile(path.join(folder, '.gitignore'), 'utf8')).toBe('.env\n');
  });

  test('gets .env, once, after what is there', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, '.git'));
    await writeFile(path.join(folder, '.gitignore'), 'dist/');
    expect(await ignoreInGit(folder)).toBe('added');
    expect(await ignoreInGit(folder)).toBe('already');
    expect(await readFile(path.join(folder, '.gitignore'), 'utf8')).toBe('dist/\n.env\n');
  });

  test('of a folder above counts, unless it means only its own .env', async () => {
    const folder = await temporaryFolder();
    const below = path.join(folder, 'blog');
    await mkdir(path.join(folder, '.git'));
    await mkdir(below);
    await writeFile(path.join(folder, '.gitignore'), '/.env\n');
    expect(await ignoreInGit(below)).toBe('added');
    await writeFile(path.join(folder, '.gitignore'), '.env\n');
    await writeFile(path.join(below, '.gitignore'), '');
    expect(await ignoreInGit(below)).toBe('already');
  });
});
