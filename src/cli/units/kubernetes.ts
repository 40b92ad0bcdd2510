import { cronPattern } from './cron.js';
import type { Job, Unit } from './unit.js';

/** A CronJob with a volume for the drafts; the sign-in comes from a secret. */
export function kubernetesUnit(job: Job): Unit {
  return {
    files: [],
    commands: [{ words: ['kubectl', 'apply', '-f', '-'], input: manifest(job) }],
    notes: [
      `The sign-in: kubectl create secret generic ${job.name} --from-env-file=.env`,
      'The image is one of your own with Galley in it (npm install -g galley-*.tgz).',
    ],
  };
}

function manifest({ name, minutes, site }: Job): string {
  return `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: ${name}
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 1Gi
---
apiVersion: batch/v1
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
              args: [galley, sync${site === undefined ? '' : `, --site, ${site}`}]
              workingDir: /site
              env:
                - name: GALLEY_SCHEDULED
                  value: ${minutes}m
              envFrom:
                - secretRef:
                    name: ${name}
              volumeMounts:
                - name: site
                  mountPath: /site
          volumes:
            - name: site
              persistentVolumeClaim:
                claimName: ${name}
`;
}
