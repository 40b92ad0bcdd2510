import { cronPattern } from './cron.js';
import type { Job, Unit } from './unit.js';
import { interval, syncWords } from './unit.js';

/** A CronJob with a volume for the drafts; the sign-in comes from a secret. */
export function kubernetesUnit(job: Job): Unit {
  const { name, site } = job;
  const from = site === undefined ? '--from-env-file=.env' : `--from-file=.env.${site}`;
  return {
    files: [],
    commands: [{ words: ['kubectl', 'apply', '-f', '-'], input: `${claim(job)}---\n${cronJob(job)}` }],
    notes: [
      `The sign-in: kubectl create secret generic ${name} ${from}`,
      'The image galley:latest is one of your own with Galley in it (npm install -g galley-*.tgz).',
    ],
  };
}

function claim({ name }: Job): string {
  return `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: ${name}
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 1Gi
`;
}

function cronJob(job: Job): string {
  const { name, minutes } = job;
  const { reads, mounts, volumes } = signInOf(job);
  return `apiVersion: batch/v1
kind: CronJob
metadata:
  name: ${name}
spec:
  schedule: '${cronPattern(minutes)}'
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      backoffLimit: 0
      activeDeadlineSeconds: 3600
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: galley
              image: galley:latest
              command: ${JSON.stringify(['galley', ...syncWords(job)])}
              workingDir: /site
              env:
                - {name: GALLEY_SCHEDULED, value: ${interval(job)}}
              envFrom: [${reads}]
              volumeMounts:
                - {name: site, mountPath: /site}${mounts}
          volumes:
            - {name: site, persistentVolumeClaim: {claimName: ${name}}}${volumes}
`;
}

/** The sign-in of a named site is read from its own file alone, so that file is mounted. */
function signInOf({ name, site }: Job): Readonly<Record<'reads' | 'mounts' | 'volumes', string>> {
  if (site === undefined) return { reads: `{secretRef: {name: ${name}}}`, mounts: '', volumes: '' };
  const file = `.env.${site}`;
  return {
    reads: '',
    mounts: `\n                - {name: sign-in, mountPath: /site/${file}, subPath: ${file}, readOnly: true}`,
    volumes: `\n            - {name: sign-in, secret: {secretName: ${name}, defaultMode: 0600}}`,
  };
}
