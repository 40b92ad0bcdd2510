import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Interrupted } from '../interrupted.js';
import type { Session } from '../session.js';

/** Asks on the terminal (standard error, so that `--json` stays one object); an empty answer means `preset`. */
export async function ask(
  session: Session,
  question: { readonly text: string; readonly preset?: string },
): Promise<string> {
  const preset = question.preset === undefined ? '' : session.err.paint.faint(` [${question.preset}]`);
  const given = (await readAnswer(session, `${question.text}${preset}: `, true)).trim();
  return given || (question.preset ?? '');
}

/** Asks for a secret: what is typed is not shown. */
export async function askSecret(session: Session, text: string): Promise<string> {
  const given = await readAnswer(session, `${text}: `, false);
  session.err.line();
  return given.trim();
}

async function readAnswer(session: Session, prompt: string, echo: boolean): Promise<string> {
  let silent = false;
  // A live line of progress may stand where the question goes.
  if (session.err.interactive) session.err.write('\r\x1b[2K');
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!silent) session.err.write(chunk.toString());
      done();
    },
  });
  const lines = createInterface({ input: session.input, output, terminal: true, historySize: 0 });
  const stop = new AbortController();
  // In raw mode the terminal sends no signal: Ctrl-C arrives as a key.
  lines.on('SIGINT', () => stop.abort());
  lines.on('close', () => stop.abort());
  try {
    const answer = lines.question(prompt, { signal: AbortSignal.any([session.signal, stop.signal]) });
    silent = !echo;
    return await answer;
  } catch {
    session.err.line();
    throw new Interrupted('Nobody answered.');
  } finally {
    lines.close();
  }
}
