import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

/** What a run in a process of its own came to. */
export type End =
  | { readonly kind: 'killed' }
  | {
      readonly kind: 'done';
      readonly exitCode: number;
      readonly writes: { readonly there: number; readonly here: number };
      readonly said: readonly string[];
    }
  | { readonly kind: 'failed'; readonly error: string };

/** A run that can be killed. */
export interface Victim {
  readonly kill: () => void;
  readonly end: Promise<End>;
}

export interface VictimOptions {
  readonly client: string;
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts `galley sync` in a process of its own. */
export function startVictim({ client, root, environment }: VictimOptions): Victim {
  const child = spawn(process.execPath, [client, root], { env: { ...process.env, ...environment } });
  return { kill: () => void child.kill('SIGKILL'), end: endOf(child) };
}

function endOf(child: ChildProcess): Promise<End> {
  const output = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve({ kind: 'killed' });
      else if (code === 0)
        resolve({ kind: 'done', ...(JSON.parse(output.out) as Omit<End & { kind: 'done' }, 'kind'>) });
      else resolve({ kind: 'failed', error: output.err });
    });
  });
}
