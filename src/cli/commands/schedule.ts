import { homedir } from 'node:os';
import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import type { CommandExitCode } from '../exit-codes.js';
import { printableLines } from '../output/printable.js';
import type { Session } from '../session.js';
import { installUnit } from '../units/install-unit.js';
import { jobOf } from '../units/job-of.js';
import { runProgram } from '../units/run-program.js';
import { scheduleStatus } from '../units/schedule-status.js';
import type { Unit } from '../units/unit.js';
import { unitOf } from '../units/unit-of.js';
import { UsageError } from '../usage-error.js';
import { connectOptions } from '../workplace/connect.js';
import { draftsPlace } from '../workplace/drafts-place.js';
import { folderSettings } from '../workplace/folder-settings.js';
import { openDraftsFolder } from '../workplace/open-folder.js';

/** `galley schedule <kind>`: the unit that a scheduler of the system needs, shown or put in place. */
export const scheduleCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('<kind>', 'systemd, cron, launchd, windows, github-actions, kubernetes, or status')
      .option('--every <interval>', 'how often it syncs', '15m')
      .option('--notify <command>', 'have it run this on a failure or a new conflict')
      .option('--print', 'show it, which is also what happens without --install')
      .option('--install', 'put it in place'),
  examples: [
    { line: 'galley schedule systemd --install', does: 'sync every 15 minutes, on this machine' },
    { line: 'galley schedule status', does: 'see when it last ran, and when it will' },
  ],
  run: async (session, { operands, options }) => {
    const configuration = await readConfiguration(session.cwd, session.env);
    const home = session.env['HOME'] ?? homedir();
    const { settings, file } = await folderSettings(session.cwd);
    const drafts = draftsPlace(session.cwd, configuration, { drafts: settings.drafts, file });
    const { every, notify } = options as { readonly every: string; readonly notify?: string };
    const job = jobOf(session.cwd, configuration, { every, notify, home, drafts });
    const kind = operands[0] as string;
    if (kind === 'status') {
      const { root } = await openDraftsFolder(session, configuration, { make: true });
      await scheduleStatus(session, job, { home, root });
      return 0;
    }
    const installs = options['install'] === true;
    const crontab = kind === 'cron' ? await crontabOf(session, home, installs) : '';
    const unit = unitOf(kind, job, crontab);
    if (!installs) return show(session, unit);
    connectOptions(configuration);
    return install(session, unit, { home, folder: job.folder });
  },
};

/** Empty where there is none yet; one that cannot be read is never replaced. */
async function crontabOf({ env }: Session, home: string, installs: boolean): Promise<string> {
  const { code, said } = await runProgram({ words: ['crontab', '-l'] }, env, home);
  if (code === 0) return said;
  if (!installs || /no crontab/i.test(said)) return '';
  throw new UsageError('The crontab of this machine cannot be read.', {
    code: 'crontab-unreadable',
    hint: 'Is cron installed? Else take galley schedule systemd.',
  });
}

function show(session: Session, unit: Unit): CommandExitCode {
  const files = unit.files.flatMap(({ path, text }) => [`# ${path}`, text]);
  const commands = unit.commands.flatMap(({ words, input }) => [
    `# ${words.join(' ')}`,
    ...(input ? [input] : []),
  ]);
  const lines = [...files, ...commands].map(printableLines);
  answer(session, { json: unit, lines, trouble: unit.notes });
  return 0;
}

async function install(
  session: Session,
  unit: Unit,
  place: { readonly home: string; readonly folder: string },
): Promise<CommandExitCode> {
  const done = await installUnit(unit, { ...place, env: session.env });
  answer(session, {
    json: { ...done, notes: unit.notes },
    lines: [...done.files.map((file) => `Wrote ${file}.`), ...unit.notes].map(printableLines),
    trouble: done.failed.flatMap(({ command, said }) => [
      printableLines(`This did not work; run it yourself where it does: ${command}`),
      printableLines(`  ${said}`),
    ]),
  });
  return done.failed.length > 0 ? 1 : 0;
}
