import { cronPattern } from './cron.js';
import { shellWord } from './shell-word.js';
import type { Job, Unit } from './unit.js';
import { syncWords } from './unit.js';

/** A workflow that syncs, one run at a time, and commits what was pulled together with its bases. */
export function githubActionsUnit(job: Job): Unit {
  return {
    files: [{ path: `.github/workflows/${job.name}.yml`, under: 'folder', text: workflow(job) }],
    commands: [],
    notes: [
      'Galley itself: run npm pack in a clone of it and commit galley-*.tgz in .github/, or put the git address of one into the variable GALLEY_PACKAGE of the repository.',
      `Put ${job.signInKeys.map((key) => secretOf(key, job)).join(', ')} into the secrets of the repository (Settings > Secrets and variables > Actions).`,
      'Private posts and unpublished drafts would lie in the repository, readable by everybody who may read it.',
    ],
  };
}

function secretOf(key: string, { site }: Job): string {
  return site === undefined ? key : `${site.toUpperCase().replace(/[^A-Z\d]/g, '_')}_${key}`;
}

function workflow(job: Job): string {
  const { name, minutes, drafts, signInKeys } = job;
  const secrets = signInKeys.map((key) => `${key}: \${{ secrets.${secretOf(key, job)} }}`);
  return `name: ${name}
on:
  schedule:
    - cron: '${cronPattern(minutes)}'
  workflow_dispatch:
  push:
    paths: [${JSON.stringify(`${drafts}/**`)}]
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
      - name: Install
        # npm prepares a git address for a package, not for a global installation.
        run: |
          cd .github
          [ -z "$GALLEY_PACKAGE" ] || npm pack "$GALLEY_PACKAGE"
          npm install --global "$(ls -t ./galley-*.tgz | head -n 1)"
        env:
          # A git address; without it the package that lies in .github/.
          GALLEY_PACKAGE: \${{ vars.GALLEY_PACKAGE }}
      # A post in conflict (exit code 3) waits for a person and is no failure.
      - name: Sync
        run: |
${indented([...signInFile(job), `${['galley', ...syncWords(job)].map(shellWord).join(' ')} || test $? -eq 3`], 10)}
        env:
${indented(secrets, 10)}
      # Private posts and unpublished drafts are committed, too: keep the repository private.
      - name: Commit
        if: always()
        run: |
${indented(commit(drafts), 10)}
`;
}

/** The sign-in of a named site is read from its own file alone. */
function signInFile({ site }: Job): readonly string[] {
  return site === undefined ? [] : [`(umask 077 && env | grep '^WP_' > .env.${site})`];
}

function commit(drafts: string): readonly string[] {
  return [
    'git config user.name galley',
    'git config user.email galley@users.noreply.github.com',
    `git add --all -- ${shellWord(drafts)}`,
    "git diff --cached --quiet || git commit --quiet --message 'Sync with WordPress'",
    'git pull --quiet --rebase',
    'git push --quiet',
  ];
}

function indented(lines: readonly string[], columns: number): string {
  return lines.map((line) => `${' '.repeat(columns)}${line}`).join('\n');
}
