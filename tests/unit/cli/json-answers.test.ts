import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import type { CommandDefinition } from '../../../src/cli/command-definition.js';
import { commandTable, type CommandEntry } from '../../../src/cli/command-table.js';
import { capturedRun } from './captured-run.js';
import { temporaryFolder } from './temporary-folder.js';

/** The words of a command line with something for every operand that it needs. */
function words(name: string, { declare }: CommandDefinition): string[] {
  const operands = declare(new Command()).registeredArguments.filter(({ required }) => required);
  return [...name.split(' '), ...operands.map(() => 'nothing-of-this-name')];
}

async function lines({ name, load }: CommandEntry): Promise<string[][]> {
  const definition = await load();
  if (!('commands' in definition)) return [words(name, definition)];
  return Object.entries(definition.commands).map(([each, one]) => words(`${name} ${each}`, one));
}

// The demo starts a WordPress, and the site is what `tests/scenarios` plays it on.
const every = (await Promise.all(commandTable.filter(({ name }) => name !== 'demo').map(lines))).flat();

describe('with --json', () => {
  test.each(every.map((line) => [line.join(' '), line] as const))(
    'galley %s prints one object, which tells the exit code, and nothing else',
    async (_, line) => {
      const { code, out } = await capturedRun([...line, '--json'], { cwd: await temporaryFolder() });
      const answer = JSON.parse(out) as Record<string, unknown>;
      expect(Array.isArray(answer)).toBe(false);
      expect(answer['exitCode'] ?? 0).toBe(code);
    },
  );
});
