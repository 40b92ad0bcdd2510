import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../src/index.js';
import type { DraftPath } from '../../../src/model/ids.js';
import { capturedRun } from './captured-run.js';
import { temporaryFolder } from './temporary-folder.js';

/** Nothing listens on the discard port. */
const nowhere = 'http://127.0.0.1:9';
const ctrlC = '\u0003';

describe('a person at a terminal', () => {
  test('who gives a user name is asked for address and password, and the password is not shown', async () => {
    const cwd = await temporaryFolder();
    const { code, out, err } = await capturedRun(['init', '--username', 'ada'], {
      cwd,
      columns: 80,
      answers: [
        ['Address of the site', `${nowhere}\r`],
        ['Application password', 'abcd efgh\r'],
      ],
    });
    expect(code).toBe(5);
    expect(err).toContain('127.0.0.1:9');
    expect(out + err).not.toContain('abcd');
    expect(await readdir(cwd)).toEqual([]);
  });

  test('is offered what is configured already', async () => {
    const cwd = await temporaryFolder();
    await writeFile(path.join(cwd, '.env'), `WP_URL=${nowhere}\nWP_USERNAME=ada\n`, { mode: 0o600 });
    const { code, err } = await capturedRun(['init'], {
      cwd,
      columns: 80,
      env: { NO_COLOR: '1', WP_APP_PASSWORD: 'x' },
      answers: [
        [`Address of the site [${nowhere}]`, '\r'],
        ['User name [ada]', '\r'],
      ],
    });
    expect(code).toBe(5);
    expect(err).toContain(nowhere);
    expect(await readFile(path.join(cwd, '.env'), 'utf8')).toBe(`WP_URL=${nowhere}\nWP_USERNAME=ada\n`);
  });

  test('may leave a question with Ctrl-C: exit code 130', async () => {
    const cwd = await temporaryFolder();
    const answers = [['Address of the site', ctrlC]] as const;
    const { code, err } = await capturedRun(['init'], { cwd, columns: 80, answers });
    expect(code).toBe(130);
    expect(err).toContain('Stopped before it was done.');
  });

  test.each([
    ['o', 'ours'],
    ['t', 'theirs'],
    ['merged', 'merged'],
  ])('sees both sides of a conflict and settles it with %s', async (keys, side) => {
    const cwd = await conflictFolder();
    const { code, out, err } = await capturedRun(['resolve', 'drafts/sides.md'], {
      cwd,
      columns: 80,
      env: { NO_COLOR: '1' },
      answers: [['Which is right', `${keys}\r`]],
    });
    expect({ code, out }).toEqual({
      code: 0,
      out: `Settled: sides.md, ${side}. Next: galley sync writes it.\n`,
    });
    expect(err).toContain('  A man in a [-cellar-]{+laboratory+}.\n');
    const [conflict] = await (await openFolder(path.join(cwd, 'drafts'))).conflicts();
    expect(conflict).toMatchObject({ resolution: side });
  });

  test('may leave the conflict as it is', async () => {
    const cwd = await conflictFolder();
    const answers = [['Which is right', '\r']] as const;
    expect(await capturedRun(['resolve', 'drafts/sides.md'], { cwd, columns: 80, answers })).toMatchObject({
      code: 130,
    });
    const [conflict] = await (await openFolder(path.join(cwd, 'drafts'))).conflicts();
    expect(conflict).not.toHaveProperty('resolution');
  });
});

test('nobody is asked where there is no terminal', async () => {
  const cwd = await conflictFolder();
  const { code, err } = await capturedRun(['resolve', 'drafts/sides.md'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('--ours, --theirs and --merged');
});

async function conflictFolder(): Promise<string> {
  const cwd = await temporaryFolder();
  const drafts = path.join(cwd, 'drafts');
  const folder = await openFolder(drafts);
  await writeFile(
    path.join(drafts, 'sides.md'),
    '---\nid: 7\nstatus: publish\n---\n\nA man in a laboratory.\n',
  );
  await folder.writeConflict({
    kind: 'both-changed',
    path: 'sides.md' as DraftPath,
    fields: ['body'],
    message: 'sides.md: body changed on both sides',
    hint: 'resolve it',
    theirsText: '---\nid: 7\nstatus: publish\nauthor: ada\n---\n\nA man in a cellar.\n',
  });
  return cwd;
}
