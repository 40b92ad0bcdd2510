import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSession } from '../../../src/cli/create-session.js';
import { awaitAnswer } from '../../../src/cli/login/await-answer.js';
import { waitForAnswer } from '../../../src/cli/login/wait-for-answer.js';
import { signInValues } from '../../../src/cli/setup/sign-in-values.js';
import { freePort } from '../../support/free-port.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A command without a terminal, whose standard input stays open and silent. */
function unattended() {
  let said = '';
  const write = (text: string): void => void (said += text);
  const signal = new AbortController().signal;
  const streams = { input: new PassThrough(), out: { write }, err: { write } };
  const session = createSession({ words: [], cwd: '/nonexistent', env: {}, signal, ...streams }, {});
  return { session, said: () => said };
}

describe('without a terminal', () => {
  test('a silent standard input is waited for two minutes, and that is said', async () => {
    const { session, said } = unattended();
    const values = signInValues(session, { username: 'ada' });
    const refused = expect(values).rejects.toThrow('The application password is missing.');
    await vi.advanceTimersByTimeAsync(3000);
    expect(said()).toContain('from standard input');
    await vi.advanceTimersByTimeAsync(120_000);
    await refused;
  });

  test('an answer in the browser is waited for ten minutes', async () => {
    const { session, said } = unattended();
    const port = await awaitAnswer(() => undefined);
    const waiting = expect(waitForAnswer(session, port, '')).rejects.toMatchObject({
      code: 'nobody-answered',
      hint: expect.stringContaining('--username') as string,
    });
    expect(said()).toContain('ten minutes at most');
    await vi.advanceTimersByTimeAsync(600_001);
    await waiting;
    port.close();
  });

  test('a redirect address that another program holds is named, with what to do', async () => {
    const at = new URL(`http://localhost:${await freePort()}/`);
    const first = await awaitAnswer(() => undefined, at);
    await expect(awaitAnswer(() => undefined, at)).rejects.toMatchObject({
      code: 'port-in-use',
      hint: expect.stringContaining('WPCOM_REDIRECT') as string,
    });
    first.close();
  });
});
