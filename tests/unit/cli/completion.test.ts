import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { commandTable } from '../../../src/cli/command-table.js';
import { commandAt } from '../../../src/cli/completion/command-at.js';
import { complete } from '../../../src/cli/completion/complete.js';
import { flagValues, operandValues } from '../../../src/cli/completion/word-values.js';
import { unitOf } from '../../../src/cli/units/unit-of.js';
import { capturedRun } from './captured-run.js';
import { temporaryFolder } from './temporary-folder.js';

const root = path.resolve(import.meta.dirname, '../../..');
let cwd: string;

beforeEach(async () => {
  cwd = await temporaryFolder();
  await file(
    'drafts/stink-bomb.md',
    '---\ntitle: Stink Bomb\nslug: fond-2\nstatus: draft\nseries: Fond Memories\n---\n',
  );
  await file('drafts/deep/ein tag.md', '---\ntitle: "Ein Tag"\nid: 7\n---\n');
  await file('drafts/stink-bomb.theirs.md', '---\nstatus: draft\n---\n');
  await file('drafts/note.md', '# Milk\n');
  await file('drafts/.galley/x.md', '---\nstatus: draft\n---\n');
});

async function file(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
  await writeFile(path.join(cwd, name), text);
}

async function offered(...words: readonly string[]): Promise<readonly string[]> {
  return (await complete(words, { cwd, env: {} })).map(({ value }) => value);
}

describe('completion', () => {
  test('offers every command, and those of a group', async () => {
    expect(await offered('')).toEqual(commandTable.map(({ name }) => name));
    expect(await offered('pu')).toEqual(['push', 'pull', 'publish']);
    expect(await offered('--json', 'pu')).toEqual(['push', 'pull', 'publish']);
    expect(await offered('--site', 'staging', 'pus')).toEqual(['push']);
    expect(await offered('terms', 're')).toEqual(['rename']);
    expect(await offered('terms', 'rename', '')).toEqual([]);
    expect(await offered('nonsense', '')).toEqual([]);
  });

  test('offers the flags of a command, those of every command, and the values of both', async () => {
    expect(await offered('push', '--d')).toEqual(['--dry-run', '--delete']);
    expect(await offered('push', '--js')).toEqual(['--json']);
    expect(await offered('pull', '--media', '')).toEqual(['download', 'link']);
    expect(await offered('pull', '--status', 'publish,d')).toEqual(['publish,draft']);
    expect(await offered('new', 'A title', '--series', 'F')).toEqual(['Fond Memories']);
    await file('.env.staging', '');
    expect(await offered('push', '--site', '')).toEqual(['staging']);
    expect(await offered('terms', 'list', '--taxonomy', 'c')).toEqual(['category']);
  });

  test('offers drafts by path and by slug, no notes, and none twice', async () => {
    expect(await offered('push', '')).toEqual(['drafts/deep/ein tag.md', 'drafts/stink-bomb.md', 'fond-2']);
    expect(await offered('push', 'fond-2', 'f')).toEqual([]);
    expect(await offered('publish', 'drafts/s')).toEqual(['drafts/stink-bomb.md']);
    expect(await offered('series', 'page', '')).toEqual(['Fond Memories']);
    expect(await offered('schedule', 's')).toEqual(['systemd', 'status']);
    expect(await offered('new', '')).toEqual([]);
  });

  test('finds the drafts where the settings say they are', async () => {
    await file('galley.yaml', 'drafts: texts # ours\n');
    await file('texts/one.md', '---\nstatus: draft\n---\n');
    expect(await offered('push', '')).toEqual(['texts/one.md']);
    expect(await complete(['push', ''], { cwd: path.join(cwd, 'texts'), env: {} })).toEqual([
      { value: 'one.md' },
    ]);
    await file('elsewhere/two.md', '---\nstatus: draft\n---\n');
    expect((await complete(['push', ''], { cwd, env: { DRAFTS_DIR: 'elsewhere' } }))[0]?.value).toBe(
      'elsewhere/two.md',
    );
  });

  test('never offers what could move a cursor', async () => {
    await file('drafts/a\u001b[2Jb.md', '---\nstatus: draft\nslug: x\n---\n');
    expect(await offered('push', 'x')).toEqual(['x']);
    expect(await offered('push', 'drafts/a')).toEqual([]);
  });

  test('knows values of flags and operands that there are', async () => {
    const flags = new Set<string | undefined>();
    for (const { name, load } of commandTable) {
      const definition = await load();
      const names =
        'commands' in definition ? Object.keys(definition.commands).map((sub) => [name, sub]) : [[name]];
      for (const words of names) {
        const { command, name: whole } = await commandAt(words);
        for (const { long } of command.options) flags.add(long);
        for (const { name: operand } of command.registeredArguments.map((each) => ({ name: each.name() })))
          flags.add(`${whole} <${operand}>`);
      }
    }
    for (const key of [...Object.keys(flagValues), ...Object.keys(operandValues)])
      expect(flags).toContain(key);
    for (const [of, kinds] of Object.entries(operandValues))
      for (const kind of kinds)
        if (of !== 'schedule <kind>') expect((await capturedRun([of.split(' ')[0]!, kind])).code).toBe(0);
    const job = { every: 1, folder: '/', program: ['galley'] } as unknown as Parameters<typeof unitOf>[1];
    for (const kind of operandValues['schedule <kind>']!.filter((each) => each !== 'status'))
      expect(() => unitOf(kind, job, '')).not.toThrow(/no scheduler/);
  });
});

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

describe('in a real shell', () => {
  let env: NodeJS.ProcessEnv;
  let script: string;

  async function inShell(shell: string): Promise<void> {
    const bin = await temporaryFolder();
    const loader = path.join(root, 'tests/support/typescript.mjs');
    const program = `#!/bin/sh\nexec "${process.execPath}" --import "${loader}" "${path.join(root, 'src/cli/main.ts')}" "$@"\n`;
    await writeFile(path.join(bin, 'galley'), program);
    await chmod(path.join(bin, 'galley'), 0o755);
    env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, HOME: bin, TERM: 'dumb' };
    script = path.join(bin, 'script');
    await writeFile(script, (await capturedRun(['completion', shell])).out);
  }

  const run = (program: string, args: readonly string[]): string =>
    execFileSync(program, args, { cwd, env, encoding: 'utf8', timeout: 60_000 });

  test.skipIf(!has('bash'))('bash completes values and drafts', async () => {
    await inShell('bash');
    const typed = (...words: readonly string[]): readonly string[] => {
      const list = words.map((word) => `'${word}'`).join(' ');
      const line = `source ${script}; COMP_WORDS=(galley ${list}); COMP_CWORD=${words.length}; _galley; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return run('bash', ['--norc', '-c', line]).trim().split('\n');
    };
    expect(typed('pull', '--media', '')).toEqual(['download', 'link']);
    expect(typed('push', 'drafts/deep/ein\\ t')).toEqual(['drafts/deep/ein tag.md']);
    expect(run('bash', ['--norc', '-c', `source ${script}; complete -p galley`])).toContain(
      '-F _galley galley',
    );
  });

  test.skipIf(!has('fish'))('fish completes values and drafts', async () => {
    await inShell('fish');
    const typed = (line: string): readonly string[] =>
      run('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`])
        .trim()
        .split('\n');
    expect(typed('galley pull --media ')).toEqual(['download', 'link']);
    expect(typed('galley push drafts/d')).toEqual(['drafts/deep/ein tag.md\tEin Tag']);
  });

  test.skipIf(!has('zsh'))(
    'zsh completes values and drafts',
    async () => {
      await inShell('zsh');
      const typed = (line: string, done: string): string => {
        const play = `zmodload zsh/zpty; zpty z "zsh -f -i"
        zpty -w z "PS1='> '; autoload -Uz compinit; compinit -u -D; source ${script}; print READY"
        zpty -r -m z screen '*READY*READY*' || zpty -r -m z screen '*READY*'
        zpty -n -w z ${JSON.stringify(line)}$'\\t'
        local all=''; local -i tries=0
        while (( tries++ < 150 )) && [[ $all != *${JSON.stringify(done)}* ]]; do zpty -r -t z part && all+=$part || sleep 0.1; done
        print -r -- "$all"; zpty -d z`;
        return run('zsh', ['-f', '-c', play]);
      };
      expect(typed('galley pub', 'publish')).toContain('publish');
      expect(typed('galley pull --media d', 'download')).toContain('download');
      expect(typed('galley push drafts/d', 'ein')).toContain('drafts/deep/ein\\ tag.md');
    },
    120_000,
  );
});
