import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/**
 * The scripts are played by the shells themselves; a stand-in for Galley notes what it is asked and has one draft, so
 * that only the shells are waited for. What Galley answers is above, and that its process does in cli-process.
 */
describe('in a real shell', () => {
  let env: NodeJS.ProcessEnv;
  let script: string;

  async function inShell(shell: string): Promise<void> {
    const program = `#!/bin/sh\nprintf '[%s]' "$@" >> "$HOME/asked"\nprintf 'drafts/ein tag.md\\tEin Tag\\n'\n`;
    await writeFile(path.join(cwd, 'galley'), program);
    await chmod(path.join(cwd, 'galley'), 0o755);
    env = { ...process.env, PATH: `${cwd}:${process.env['PATH']}`, HOME: cwd, TERM: 'dumb' };
    script = path.join(cwd, 'script');
    await writeFile(script, (await capturedRun(['completion', shell])).out);
  }

  const run = (program: string, args: readonly string[]): string =>
    execFileSync(program, args, { cwd, env, encoding: 'utf8', timeout: 60_000 });
  const asked = (): string => readFileSync(path.join(cwd, 'asked'), 'utf8');

  test.skipIf(!has('bash'))('bash completes', async () => {
    await inShell('bash');
    const line = `source ${script}; COMP_WORDS=(galley push 'drafts/ein\\ t'); COMP_CWORD=2; _galley; printf '%s\n' "\${COMPREPLY[@]}"; complete -p galley`;
    expect(run('bash', ['--norc', '-c', line])).toMatch(/^drafts\/ein tag\.md\n.*-F _galley galley/);
    expect(asked()).toBe('[__complete][push][=drafts/ein t]');
  });

  test.skipIf(!has('fish'))('fish completes', async () => {
    await inShell('fish');
    const line = `source ${script}; complete -C 'galley push --site x dr'; complete -C 'galley '`;
    expect(run('fish', ['--no-config', '-c', line])).toContain('drafts/ein tag.md\tEin Tag\n');
    expect(asked()).toBe('[__complete][push][--site][x][=dr][__complete][=]');
  });

  test.skipIf(!has('zsh'))('zsh completes', async () => {
    await inShell('zsh');
    const play = `zmodload zsh/zpty; zpty z "zsh -f -i"
      zpty -w z "PS1='> '; autoload -Uz compinit; compinit -u -D; source ${script}; print READY"
      zpty -r -m z screen '*READY*READY*' || zpty -r -m z screen '*READY*'
      zpty -n -w z $'galley push drafts/ein\\\\ t\\t'
      local all=''; local -i tries=0
      while (( tries++ < 300 )) && [[ $all != *tag.md* ]]; do zpty -r -t z part && all+=$part || sleep 0.1; done
      print -r -- "$all"; zpty -d z`;
    expect(run('zsh', ['-f', '-c', play])).toContain('drafts/ein\\ tag.md');
    expect(asked()).toBe('[__complete][push][=drafts/ein t]');
  });
});
