import { spawn } from 'node:child_process';
import type { UnitCommand } from './unit.js';

/** What a program said and how it ended; `code` undefined where there is no such program. */
export interface Ran {
  readonly code: number | undefined;
  readonly said: string;
}

/** Runs a program of the system to its end, half a minute at most; no shell reads its words. */
export function runProgram({ words, input }: UnitCommand, env: NodeJS.ProcessEnv, cwd: string): Promise<Ran> {
  const [program, ...others] = words;
  return new Promise((resolve) => {
    const child = spawn(program!, others, { cwd, env, timeout: 30_000 });
    let said = '';
    const hear = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve({ code: undefined, said: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
    child.stdin.once('error', () => undefined);
    child.stdin.end(input);
  });
}
