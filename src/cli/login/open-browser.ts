import { spawn } from 'node:child_process';

/** Opens an address in the browser of the person, as far as there is one; who calls shows the address, too. */
export function openBrowser(url: string, env: NodeJS.ProcessEnv): void {
  const command = browserCommand(env);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

/** Whether there is a browser to open, as far as the environment tells. */
export function hasBrowser(env: NodeJS.ProcessEnv): boolean {
  return browserCommand(env) !== undefined;
}

function browserCommand({
  BROWSER,
  DISPLAY,
  WAYLAND_DISPLAY,
}: NodeJS.ProcessEnv): [string, ...string[]] | undefined {
  if (BROWSER !== undefined) return BROWSER === '' || BROWSER === 'none' ? undefined : [BROWSER];
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
