import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { onDemoStage, type DemoStage } from '../demo/demo-stage.js';
import { play, type Played } from '../demo/play.js';
import { printable } from '../output/printable.js';
import { reportJson } from '../report/report-json.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

/** `galley demo`: the main job on a WordPress of its own; reads neither `.env` nor the folder it is called in. */
export const demoCommand: CommandDefinition = {
  declare: (command) =>
    command
      .option('--once', 'stop by itself; exit code 0 only if everything came back the same')
      .option('--port <number>', 'serve on this port of 127.0.0.1 instead of a free one', checkPort),
  examples: [
    { line: 'galley demo', does: 'look at the samples in wp-admin until you press Ctrl-C' },
    { line: 'galley demo --once', does: 'see that it works on this machine' },
  ],
  run: async (session, { options }) =>
    onDemoStage(session, options['port'] as number | undefined, async (stage) => {
      const played = await play(session, stage);
      tell(session, stage, played);
      if (options['once'] !== true) await ctrlC(session);
      return played.differences.length === 0 ? 0 : 1;
    }),
};

function tell(session: Session, stage: DemoStage, { differences, reports }: Played): void {
  const { paint } = session.out;
  const { url, username, password } = stage;
  const same = differences.length === 0;
  answer(session, {
    json: { url, username, password, same, differences, reports: reports.map(reportJson) },
    lines: [
      '',
      same
        ? paint.good('Everything came back the same, and a second run wrote nothing.')
        : paint.bad('Not everything came back the same.'),
      `Look at it:  ${paint.link(`${url}/wp-admin/`)}  user ${paint.strong(username)}  password ${paint.strong(password)}`,
    ],
    trouble: differences.map(
      (difference) => `${session.err.paint.bad('different:')} ${printable(difference)}`,
    ),
  });
}

async function ctrlC({ err, signal }: Session): Promise<void> {
  err.line('It is served from memory until you press Ctrl-C.');
  if (!signal.aborted) {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }
}

function checkPort(given: string): number {
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UsageError(`--port ${given} is no port.`, { hint: 'A port is a number from 1 to 65535.' });
}
