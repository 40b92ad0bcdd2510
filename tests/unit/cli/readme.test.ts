import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { beforeAll, describe, expect, test } from 'vitest';
import { commandTable, type CommandEntry } from '../../../src/cli/command-table.js';
import { configurationKeys } from '../../../src/cli/configuration/read-configuration.js';
import { exitCodes } from '../../../src/cli/exit-codes.js';
import { frontMatterFromFields } from '../../../src/convert/draft/front-matter-from-fields.js';
import { keyRank } from '../../../src/convert/front-matter/key-order.js';
import { settingsSchema } from '../../../src/disk/settings-schema.js';
import type { Fields } from '../../../src/model/fields.js';
import { capturedRun } from './captured-run.js';

const root = path.resolve(import.meta.dirname, '../../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
) as Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;

const importsOfSources = new Set(
  readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(root, 'src', name), 'utf8'))
    .flatMap((text) =>
      [...text.matchAll(/^import (?!type)[^;]*? from '([^.'][^']*)';$/gm)].map(([, name]) => name!),
    ),
);

/** The rows of the table whose first heading is this, as cells. */
function table(heading: string): string[][] {
  const lines = readme.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const rows = lines.slice(first + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map(cells);
}

function cells(row: string): string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

interface Listed {
  readonly command: Command;
  readonly summary: string;
}

async function listed({ name, summary, load }: CommandEntry): Promise<Listed[]> {
  const definition = await load();
  if (!('commands' in definition)) return [{ command: definition.declare(new Command(name)), summary }];
  return Object.entries(definition.commands).map(([each, grouped]) => ({
    command: grouped.declare(new Command(`${name} ${each}`)),
    summary: grouped.summary,
  }));
}

describe('the README', () => {
  let commands: readonly Listed[];

  beforeAll(async () => {
    commands = (await Promise.all(commandTable.map(listed))).flat();
  });

  test('lists every command with its operands and its summary', () => {
    const want = commands.map(({ command, summary }) => {
      const operands = command.usage().replace('[options]', '').trim();
      return [`\`galley ${[command.name(), operands].filter(Boolean).join(' ')}\``, summary];
    });
    expect(table('Command')).toEqual(want);
  });

  test('lists every flag of every command, with the commands that take it', () => {
    const rows = table('Flag').flatMap(([flags, takers]) =>
      [...flags!.matchAll(/--[a-z-]+/g)].map(([flag]): [string, string] => [flag, takers!]),
    );
    const have = new Map(rows.filter(([, takers]) => takers !== 'all'));
    const want = new Map<string, string>();
    for (const { command } of commands) {
      for (const { long } of command.options) {
        want.set(long!, [want.get(long!), command.name()].filter(Boolean).join(', '));
      }
    }
    const sorted = (takers: string): string => takers.split(', ').sort().join(', ');
    expect(Object.fromEntries([...have].map(([flag, takers]) => [flag, sorted(takers)]))).toEqual(
      Object.fromEntries([...want].map(([flag, takers]) => [flag, sorted(takers)])),
    );
  });

  test('lists the flags that every command takes', async () => {
    const { out } = await capturedRun(['--help']);
    const options = out.slice(out.indexOf('Options:'), out.indexOf('Commands:'));
    const common = [...options.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
    const listed = table('Flag')
      .filter(([, takers]) => takers === 'all')
      .map(([flags]) => flags)
      .join(' ');
    for (const flag of common.filter((name) => name !== '--version' && name !== '--help')) {
      expect(listed).toContain(flag);
    }
  });

  test('explains only keys of front matter that exist', () => {
    const rows = readme.slice(readme.indexOf('## A draft'), readme.indexOf('## The Markdown')).split('\n');
    const keys = rows
      .filter((row) => row.startsWith('| `'))
      .flatMap((row) => [...cells(row)[0]!.matchAll(/`(\w+)`/g)].map(([, key]) => key!));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => keyRank(key) === keyRank('no such key') && key !== 'hold')).toEqual([]);
  });

  test('explains every key that Galley writes into a draft', () => {
    const section = readme.slice(readme.indexOf('## A draft'), readme.indexOf('## The Markdown'));
    const fields = {
      ...{
        title: 'A',
        slug: 'a',
        status: 'publish',
        date: '2026-01-01T00:00:00Z',
        author: 'ada',
        excerpt: 'E',
        format: 'aside',
      },
      ...{
        sticky: true,
        template: 't',
        password: 'p',
        comment_status: 'open',
        ping_status: 'open',
        parent: 'b',
      },
      ...{ menu_order: 1, meta: { mood: 1 }, series: 'S', part: 1, featured_image: { src: 'a.png' } },
      terms: { category: ['A'], post_tag: ['b'], mood: ['calm'] },
    } as const satisfies Required<Fields>;
    const keys = Object.keys(frontMatterFromFields(fields, { timezone: 'UTC' }));
    expect(keys).toEqual(expect.arrayContaining(['categories', 'tags', 'terms', 'menu_order']));
    for (const key of [...keys, 'id', 'link', 'type', 'hold', 'sites'])
      expect(section).toContain(`\`${key}\``);
  });

  test('lists every exit code with its meaning', () => {
    expect(table('Exit code')).toEqual(Object.entries(exitCodes));
  });

  test('lists every key of the configuration', () => {
    const found = readme.slice(readme.indexOf('## Configuration')).split('\n');
    const environment = found
      .filter((row) => /^\| `[A-Z]+_/.test(row))
      .flatMap((row) => [...cells(row)[0]!.matchAll(/`([A-Z_]+)`/g)].map(([, key]) => key!));
    expect(environment.sort()).toEqual([...configurationKeys].sort());
  });

  test('lists every setting of galley.yaml', () => {
    const settings = table('Setting').flatMap(([names]) => names!.match(/\w+/g) ?? []);
    expect(settings).toEqual(Object.keys(settingsSchema.shape));
  });

  test('says of each package why it is there', () => {
    const named = table('Package').map(([name]) => name!);
    expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    const bundled = named.filter((name) => !(name in dependencies));
    const used = Object.keys(devDependencies).filter((name) => importsOfSources.has(name));
    expect(bundled.sort()).toEqual(used.sort());
  });

  test('gives the two commands that exist, and CI runs the second', () => {
    expect(readme).toContain('npm ci && npm run demo');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test', 'build', 'prepare']));
    const ci = readFileSync(path.join(root, '.ci/run'), 'utf8');
    expect(ci).toContain('\nnpm ci && npm test\n');
    expect(readme).toContain('```sh\nnpm ci && npm test\n```');
  });
});
