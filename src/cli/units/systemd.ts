import type { Job, Unit } from './unit.js';
import { interval, runWords } from './unit.js';

/** A timer and a service of the person's own systemd; systemd itself never starts a service twice. */
export function systemdUnit(job: Job): Unit {
  const file = (ending: string, text: string) =>
    ({ path: `.config/systemd/user/${job.name}.${ending}`, under: 'home', text }) as const;
  return {
    files: [file('service', service(job)), file('timer', timer(job))],
    commands: [
      { words: ['systemctl', '--user', 'daemon-reload'] },
      { words: ['systemctl', '--user', 'enable', '--now', `${job.name}.timer`] },
    ],
    notes: [
      `Its lines: journalctl --user -u ${job.name}. To run while you are logged out: loginctl enable-linger.`,
    ],
  };
}

function service(job: Job): string {
  return `[Unit]
Description=Galley sync of ${escaped(job.folder)}
Wants=network-online.target

[Service]
Type=oneshot
WorkingDirectory=${escaped(job.folder)}
Environment=GALLEY_SCHEDULED=${interval(job)}
ExecStart=${runWords(job).map(quoted).join(' ')}
SuccessExitStatus=3
TimeoutStartSec=1h
`;
}

function timer({ minutes, folder }: Job): string {
  return `[Unit]
Description=Galley sync of ${escaped(folder)}, every ${minutes} minutes

[Timer]
OnActiveSec=1min
OnUnitActiveSec=${minutes}min
RandomizedDelaySec=30

[Install]
WantedBy=timers.target
`;
}

/** systemd takes % for its own words, and a backslash for an escape. */
function escaped(text: string): string {
  return text.replaceAll('%', '%%');
}

function quoted(word: string): string {
  return `"${escaped(word).replace(/["\\]/g, '\\$&').replaceAll('$', '$$$$')}"`;
}
