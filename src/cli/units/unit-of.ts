import { UsageError } from '../usage-error.js';
import { cronUnit } from './cron.js';
import { githubActionsUnit } from './github-actions.js';
import { kubernetesUnit } from './kubernetes.js';
import { launchdUnit } from './launchd.js';
import { systemdUnit } from './systemd.js';
import type { Job, Unit } from './unit.js';
import { windowsUnit } from './windows.js';

const units: Readonly<Record<string, (job: Job, crontab: string) => Unit>> = {
  systemd: systemdUnit,
  cron: cronUnit,
  launchd: launchdUnit,
  windows: windowsUnit,
  'github-actions': githubActionsUnit,
  kubernetes: kubernetesUnit,
};

/** The unit of a kind; a UsageError names the kinds. `crontab` is what stands in the person's crontab. */
export function unitOf(kind: string, job: Job, crontab: string): Unit {
  const make = Object.hasOwn(units, kind) ? units[kind] : undefined;
  if (make) return make(job, crontab);
  throw new UsageError(`${kind} is no scheduler that Galley knows.`, {
    hint: `It is ${Object.keys(units).join(', ')}, or status.`,
  });
}
