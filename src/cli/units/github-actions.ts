import { cronPattern } from './cron.js';
import type { Job, Unit } from './unit.js';

/** A workflow that syncs, one run at a time, and commits what was pulled together with its bases. */
export function githubActionsUnit(job: Job): Unit {
  return {
    files: [{ path: `.github/workflows/${job.name}.yml`, under: 'folder', text: workflow(job) }],
    commands: [],
    notes: [
      'Put WP_URL, WP_USERNAME and WP_APP_PASSWORD into the secrets of the repository (Settings > Secrets > Actions).',
      'Private posts and unpublished drafts would lie in the repository, readable by everybody who may read it.',
    ],
  };
}

function workflow({ name, minutes, site }: Job): string {
  const secret = (key: string): string =>
    `${key}: \${{ secrets.${site === undefined ? key : `${site.toUpperCase().replaceAll('-', '_')}_${key}`} }}`;
  const named = site === undefined ? '' : ` --site ${site}`;
  // The sign-in of a named site is read from its own file alone.
  const keep = site === undefined ? '' : `(umask 077 && env | grep '^WP_' > .env.${site})\n          `;
  return `name: ${name}
on:
  schedule:
    - cron: '${cronPattern(minutes)}'
  workflow_dispatch:
  push:
    paths: ['drafts/**']
permissions:
  contents: write
concurrency:
  group: ${name}
  cancel-in-progress: false
jobs:
  sync:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # Private posts and unpublished drafts are committed, too: keep the repository private.
      - run: |
          ${keep}npx --yes galley sync${named} || test $? -eq 3
        env:
          ${secret('WP_URL')}
          ${secret('WP_USERNAME')}
          ${secret('WP_APP_PASSWORD')}
      - run: |
          git config user.name galley
          git config user.email galley@users.noreply.github.com
          git add --all drafts
          git diff --cached --quiet || git commit -m 'Sync with WordPress'
          git pull --rebase
          git push
`;
}
