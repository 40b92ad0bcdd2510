import { spawn } from 'node:child_process';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** The editor that the person set, `$VISUAL` before `$EDITOR`, flags and all; a UsageError when there is none. */
export function editorOf({ env }: Session): string {
  const editor = env['VISUAL']?.trim() || env['EDITOR']?.trim();
  if (editor) return editor;
  throw new UsageError('Neither VISUAL nor EDITOR says which editor you write with.', {
    code: 'editor-missing',
    hint: 'For example: export VISUAL="code --wait", or leave --edit out.',
  });
}

/** Opens a file in that editor and waits until it is closed; answers whether all went well there. */
export async function openEditor(editor: string, file: string, session: Session): Promise<boolean> {
  const { cwd, env } = session;
  const options = { cwd, env, stdio: 'inherit' } as const;
  const child =
    process.platform === 'win32'
      ? spawn(`${editor} "${file}"`, { ...options, shell: true })
      : // As git does it: the editor may come with flags and quotes, the file with any name.
        spawn('sh', ['-c', `${editor} "$@"`, editor, file], options);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
