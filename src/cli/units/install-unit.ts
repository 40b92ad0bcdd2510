import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram } from './run-program.js';
import type { Unit } from './unit.js';

/** Where a unit goes. */
export interface InstallPlace {
  readonly home: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What was put in place, and the commands that did not work, with what they said. */
export interface Installed {
  readonly files: readonly string[];
  readonly failed: readonly { readonly command: string; readonly said: string }[];
}

/** Writes the files of a unit and runs its commands, up to the first that fails. */
export async function installUnit(unit: Unit, { home, folder, env }: InstallPlace): Promise<Installed> {
  const files: string[] = [];
  for (const { path: name, under, text } of unit.files) {
    const file = path.join(under === 'home' ? home : folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    files.push(file);
  }
  for (const command of unit.commands) {
    const { code, said } = await runProgram(command, env, home);
    if (code !== 0) return { files, failed: [{ command: command.words.join(' '), said: said.trim() }] };
  }
  return { files, failed: [] };
}
