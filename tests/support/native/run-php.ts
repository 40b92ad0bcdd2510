import { spawn } from 'node:child_process';
import path from 'node:path';

/** Where a PHP command line finds the WordPress it shall run in. */
export type NativePhp = { readonly program: string; readonly documentRoot: string; readonly port: number };

/**
 * Runs PHP statements on the command line, in `documentRoot`; answers what they print, or throws it when they fail.
 * The code goes in on standard input, so it may be long.
 */
export async function runPhp(native: NativePhp, code: string): Promise<string> {
  const child = spawn(native.program, ['-d', 'display_errors=stderr', '-d', 'memory_limit=256M'], {
    cwd: native.documentRoot,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const host = `127.0.0.1:${native.port}`;
  child.stdin.end(`<?php $_SERVER['HTTP_HOST'] = '${host}'; $_SERVER['REQUEST_URI'] = '/';\n${code}`);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`PHP ended with ${exitCode}: ${errors || printed}`);
  return printed;
}

/** The same after WordPress has loaded, as its administrator. */
export function runInNativeWordPress(native: NativePhp, code: string): Promise<string> {
  const load = path.join(native.documentRoot, 'wp-load.php');
  return runPhp(native, `require '${load}'; wp_set_current_user(1);\n${code}`);
}
