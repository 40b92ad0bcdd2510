import { describe, expect, test } from 'vitest';
import { commandTable } from '../../../src/cli/command-table.js';
import { capturedRun } from './captured-run.js';
import { temporaryFolder } from './temporary-folder.js';

describe('the command line', () => {
  test('lists every command', async () => {
    const { code, out } = await capturedRun(['--help']);
    expect(code).toBe(0);
    for (const { name, summary } of commandTable)
      expect(out).toMatch(new RegExp(`^  ${name} .*${summary}$`, 'm'));
  });

  test.each(commandTable.map(({ name }) => name))('explains %s, with an example', async (name) => {
    for (const words of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { code, out, err } = await capturedRun(words);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`Usage: galley ${name}`);
      expect(out).toMatch(new RegExp(`Examples:\n  galley ${name}`));
    }
  });

  test.each([
    ['a command', ['pusj'], "unknown command 'pusj' (Did you mean push?)"],
    ['a flag', ['push', '--dryrun'], "unknown option '--dryrun' (Did you mean --dry-run?)"],
    ['a value', ['convert', '--to', 'html'], '--to html is unknown.'],
    [
      'a limit',
      ['sync', '--max-changes', 'many'],
      '--max-changes many is neither a number nor a percentage.',
    ],
    ['a title', ['new'], "missing required argument 'title'"],
    ['a form', ['convert'], "required option '--to <form>' not specified"],
    ['a side', ['resolve', 'a.md'], 'Which side is right was not said.'],
    ['one side', ['resolve', 'a.md', '--ours', '--theirs'], 'Only one side can be the answer.'],
  ])('is refused with exit code 2 when it gets %s wrong', async (_what, words, message) => {
    const { code, out, err } = await capturedRun(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`galley: ${message}\n  `);
  });

  test('without a command is wrong usage, answered by the help', async () => {
    const { code, out, err } = await capturedRun([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: galley');
  });

  test('answers one JSON object when it cannot be read, too', async () => {
    const { code, out, err } = await capturedRun(['push', '--json', '--dryrun']);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'usage' }, exitCode: 2 });
  });

  test.each([
    [{}, 'WP_URL, WP_USERNAME and WP_APP_PASSWORD are not set'],
    [{ WP_URL: 'https://example.com', WP_USERNAME: 'ada' }, 'WP_APP_PASSWORD is not set'],
  ])('names what is not configured, and galley init', async (env, message) => {
    for (const name of ['status', 'diff', 'push', 'pull', 'sync']) {
      const { code, err } = await capturedRun([name], { cwd: await temporaryFolder(), env });
      expect(code).toBe(2);
      expect(err).toContain(message);
      expect(err).toContain('galley init');
    }
  });

  test('takes a password from no flag', async () => {
    const { out } = await capturedRun(['init', '--help']);
    expect(out).not.toMatch(/--[a-z-]*(?:password|secret|token)/);
  });

  test('misses the password, the address or the name in init by name', async () => {
    const cwd = await temporaryFolder();
    const nothing = await capturedRun(['init'], { cwd });
    expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining('--url') as string });
    const noName = await capturedRun(['init', '--url', 'x.example'], { cwd });
    expect(noName).toMatchObject({ code: 2, err: expect.stringContaining('--username') as string });
    const noPassword = await capturedRun(['init', '--url', 'x.example', '--username', 'ada'], { cwd });
    expect(noPassword).toMatchObject({
      code: 2,
      err: expect.stringContaining('application password') as string,
    });
  });
});
