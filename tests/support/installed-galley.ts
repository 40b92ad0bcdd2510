import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CompiledSources } from './compiled-sources.js';

/** Galley as an installation has it: a script that any process can start, and `galley` in a folder for PATH. */
export interface InstalledGalley {
  readonly script: string;
  readonly bin: string;
}

/** Puts a Galley made of the sources into `home`. */
export async function installGalley(home: string, { folder }: CompiledSources): Promise<InstalledGalley> {
  const bin = path.join(home, 'bin');
  const script = path.join(folder, 'src/cli/main.js');
  await mkdir(bin, { recursive: true });
  await installProgram(bin, 'galley', `exec "${process.execPath}" "${script}" "$@"`);
  return { script, bin };
}

/** A program of the test's own in a folder for PATH. */
export async function installProgram(bin: string, name: string, lines: string): Promise<void> {
  const file = path.join(bin, name);
  await writeFile(file, `#!/bin/sh\n${lines}\n`);
  await chmod(file, 0o755);
}
