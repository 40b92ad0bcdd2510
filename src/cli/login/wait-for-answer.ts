import { ask } from '../configuration/ask.js';
import type { Session } from '../session.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { UsageError } from '../usage-error.js';
import type { AnswerPort } from './await-answer.js';

/** Milliseconds; where nobody sits at a terminal, nobody would end the wait. */
const longest = 10 * 60_000;

/**
 * Waits for the answer through the browser. On a terminal `paste` says what Enter is for, and Enter ends the wait
 * with 'paste'; without one a UsageError ends it after ten minutes.
 */
export async function waitForAnswer<Answer>(
  session: Session,
  port: AnswerPort<Answer>,
  paste: string,
): Promise<Answer | 'paste'> {
  return session.input.isTTY
    ? orEnter(session, port, `Waiting for the answer of your browser; Enter ${paste}`)
    : withinLimit(session, port);
}

async function orEnter<Answer>(
  session: Session,
  { answer }: AnswerPort<Answer>,
  text: string,
): Promise<Answer | 'paste'> {
  const heard = new AbortController();
  const signal = AbortSignal.any([session.signal, heard.signal]);
  const pressed = ask({ ...session, signal }, { text }).then(() => 'paste' as const);
  try {
    return await unlessInterrupted(session.signal, Promise.race([answer, pressed]));
  } finally {
    heard.abort();
    // The question that nobody has to answer any more ends as interrupted.
    await pressed.catch(() => undefined);
  }
}

async function withinLimit<Answer>(session: Session, { answer }: AnswerPort<Answer>): Promise<Answer> {
  session.err.line('Waiting for your answer there, ten minutes at most. Ctrl-C ends it.');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(nobody()), longest);
  });
  try {
    return await unlessInterrupted(session.signal, Promise.race([answer, late]));
  } finally {
    clearTimeout(timer);
  }
}

function nobody(): UsageError {
  return new UsageError('Nobody answered in the browser.', {
    code: 'nobody-answered',
    hint: 'Run it again on a terminal, where the answer can be pasted; or give galley init --url and --username, and the password on standard input.',
  });
}
