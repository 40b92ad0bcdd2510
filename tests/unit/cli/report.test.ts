import { describe, expect, test } from 'vitest';
import { reportJson } from '../../../src/cli/report/report-json.js';
import { runAnswer } from '../../../src/cli/report/run-answer.js';
import { statusAnswer } from '../../../src/cli/report/status-answer.js';
import { width } from '../../../src/cli/output/fit.js';
import type { Conflict } from '../../../src/model/conflict.js';
import type { DraftPath } from '../../../src/model/ids.js';
import type { PostReport, Report } from '../../../src/model/report.js';
import { sessionOf } from './session-of.js';

const link = 'https://example.com/night-ferry-part-1-the-paper-boat/';

describe('the report of a run', () => {
  test('ends each written post with what was done and its address', () => {
    const report = reportOf([
      postOf({ outcome: 'created-there', path: 'boat.md', link }),
      postOf({ outcome: 'updated', path: 'rain.md', there: ['title', 'body'], link }),
      postOf({ outcome: 'updated', path: 'radio.md', there: ['title'], here: ['tags'], link }),
      postOf({ outcome: 'created-here', path: 'about.md', link }),
    ]);
    expect(linesOf(report, 120).slice(0, 4)).toEqual([
      `created there    boat.md   ${link}`,
      `updated there    rain.md   title, body  ${link}`,
      `updated both     radio.md  title, tags  ${link}`,
      `new file here    about.md  ${link}`,
    ]);
  });

  test('puts an address below where the terminal is too narrow for it, and never cuts it', () => {
    const report = reportOf([postOf({ outcome: 'created-there', path: 'night-ferry-part-1.md', link })]);
    expect(linesOf(report, 60).slice(0, 2)).toEqual([
      'created there    night-ferry-part-1.md',
      `                 ${link}`,
    ]);
  });

  test('cuts nothing for a program', () => {
    const path = `${'very-'.repeat(60)}long.md`;
    const [line] = linesOf(reportOf([postOf({ outcome: 'created-there', path, link })]));
    expect(line).toBe(`created there    ${path}  ${link}`);
  });

  test('says why a post waits, and that nothing was written', () => {
    const held = postOf({
      outcome: 'held',
      path: 'old.md',
      held: 'removed here; --delete moves the post to the trash',
    });
    const lines = linesOf({ ...reportOf([held]), writes: { there: 0, here: 0 } }, 120);
    expect(lines).toEqual([
      'held             old.md  removed here; --delete moves the post to the trash',
      'Nothing written. 12 posts already in step with Notes (https://example.com).',
    ]);
  });

  test('names new terms, renamed terms and uploads', () => {
    const lines = linesOf({
      ...reportOf([]),
      newTerms: [
        { taxonomy: 'category', path: 'Film > Anime' },
        { taxonomy: 'mood', path: 'calm' },
      ],
      renamedTerms: [{ taxonomy: 'post_tag', from: 'sea', to: 'ocean' }],
      uploads: ['img/boat.png'],
    });
    expect(lines.slice(0, 4)).toEqual([
      'new category: Film > Anime',
      'new term of mood: calm',
      'renamed tag: sea is now ocean',
      'uploaded: img/boat.png',
    ]);
  });

  test('says how many posts changed on the side that it left alone', () => {
    const last = (report: Partial<Report>): string | undefined =>
      linesOf({ ...reportOf([]), ...report }).at(-1);
    expect(last({ command: 'push', waiting: 2 })).toBe(
      '2 posts wait there: galley pull or sync brings them here.',
    );
    expect(last({ command: 'pull', waiting: 1 })).toContain(
      '1 post waits here: galley push or sync brings it there.',
    );
    expect(last({ command: 'sync', waiting: 1 })).toContain('already in step');
  });

  test('says first that a dry run wrote nothing', () => {
    expect(linesOf({ ...reportOf([]), dryRun: true })[0]).toContain('Nothing was written (--dry-run)');
  });

  test('says at the end of a dry run how many posts and files a run would write', () => {
    const posts = [
      postOf({ outcome: 'created-there', path: 'a.md', there: ['title'] }),
      postOf({ outcome: 'updated', path: 'b.md', there: ['links'] }),
      postOf({ outcome: 'updated', path: 'c.md', here: ['body'] }),
      postOf({ outcome: 'held', path: 'd.md', there: ['body'] }),
      postOf({ outcome: 'conflict', path: 'e.md', conflict: conflictOf('e.md') }),
    ];
    expect(linesOf({ ...reportOf(posts), dryRun: true }, 200).at(-1)).toBe(
      'It would write 2 posts there, 2 files here; 12 posts already in step with Notes (https://example.com).',
    );
  });

  test('names each problem with file and line, and what to do, on standard error', () => {
    const problem = {
      code: 'yaml-broken',
      severity: 'error',
      message: 'It is no YAML.',
      hint: 'Close the quotation.',
    } as const;
    const report = {
      ...reportOf([
        postOf({ outcome: 'failed', path: 'a.md', problems: [{ ...problem, path: 'a.md', line: 3 }] }),
      ]),
      problems: [{ ...problem, severity: 'warning' as const, path: 'https://example.com/x' }],
    };
    expect(runAnswer(report, { session: sessionOf(), shown: 'drafts' }).trouble).toEqual([
      'drafts/a.md:3: error: It is no YAML.',
      '  Close the quotation.',
      'https://example.com/x: warning: It is no YAML.',
      '  Close the quotation.',
    ]);
  });

  test('names a file once, also where the message begins with it', () => {
    const problem = {
      code: 'x',
      severity: 'warning',
      path: 'a.md',
      message: 'a.md: waits',
      hint: 'h',
    } as const;
    const report = { ...reportOf([]), problems: [problem] };
    expect(runAnswer(report, { session: sessionOf(), shown: 'drafts' }).trouble?.[0]).toBe(
      'drafts/a.md: warning: waits',
    );
  });

  test('names the valve that held it, and how to go on', () => {
    const valve = {
      code: 'another-site',
      message: 'Another site answers.',
      hint: 'Run it with --adopt.',
    } as const;
    const { trouble } = runAnswer({ ...reportOf([]), valve }, { session: sessionOf(), shown: 'drafts' });
    expect(trouble).toEqual(['held: Another site answers.', '  Run it with --adopt.']);
  });

  test('lets no control character of a title or a path through', () => {
    const post = postOf({
      outcome: 'failed',
      path: 'a\u001b[2J\u202Eb.md',
      title: '\u009b31mx',
      link: 'https://x/\u0007',
    });
    const report = reportOf([
      { ...post, problems: [{ code: 'x', message: '\u001b]0;t\u0007m', hint: 'h\r\n', severity: 'error' }] },
    ]);
    for (const { lines, trouble } of [
      runAnswer(report, { session: sessionOf(), shown: '.' }),
      statusAnswer(report, { session: sessionOf(), shown: '.' }),
    ]) {
      expect([...lines, ...(trouble ?? [])].join('')).not.toMatch(
        /[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/,
      );
    }
  });

  test('for a program holds no stored post, whose password would be in it', () => {
    const conflict = {
      ...conflictOf('a.md'),
      theirs: { password: 'open sesame' } as unknown as NonNullable<Conflict['theirs']>,
      theirsText: 'password: open sesame',
    };
    const text = JSON.stringify(
      reportJson(reportOf([postOf({ outcome: 'conflict', path: 'a.md', conflict })])),
    );
    expect(text).not.toContain('sesame');
    expect(text).toContain('both-changed');
  });
});

describe('the status', () => {
  const posts = [
    postOf({ outcome: 'created-there', path: 'boat.md' }),
    postOf({ outcome: 'created-here', path: 'about.md' }),
    postOf({ outcome: 'updated', path: 'rain.md', there: ['title'] }),
    postOf({ outcome: 'updated', path: 'radio.md', here: ['body'] }),
    postOf({ outcome: 'updated', path: 'lamp.md', there: ['body'], here: ['tags'] }),
    postOf({ outcome: 'trashed-there', path: 'old.md', held: 'needs --delete' }),
    postOf({ outcome: 'conflict', path: '千年女優.md', conflict: conflictOf('千年女優.md') }),
  ];

  test('tells each post by what happened to it', () => {
    const lines = statusAnswer(reportOf(posts), { session: sessionOf(80), shown: 'drafts' }).lines;
    const states = lines.slice(3, 10).map((line) => line.split('  ')[0]);
    expect(states).toEqual([
      'new here',
      'new there',
      'changed here',
      'changed there',
      'changed on both',
      'removed here',
      'conflict',
    ]);
    expect(lines).toContain('old.md waits: needs --delete');
  });

  test('counts them, and the notes', () => {
    const text = statusAnswer(reportOf(posts), { session: sessionOf(), shown: 'drafts' }).lines.join('\n');
    expect(text).toContain('12 posts in step, 1 new here, 1 new there');
    expect(text).toContain('3 notes (Markdown without status or id).');
  });

  test('ends with the next command', () => {
    const last = (some: readonly PostReport[]): string | undefined =>
      statusAnswer(reportOf(some), { session: sessionOf(), shown: 'drafts' }).lines.at(-1);
    expect(last(posts)).toContain('galley resolve');
    expect(last(posts.slice(0, 1))).toContain('galley sync');
    expect(last([])).toBe('12 posts in step, 3 notes (Markdown without status or id).');
  });

  test.each([80, 120])('fits %i columns', (columns) => {
    const long = posts.map((post) => ({
      ...post,
      path: `${'千年'.repeat(30)}-${post.path}`,
      title: 'T'.repeat(150),
    }));
    const table = statusAnswer(reportOf(long), { session: sessionOf(columns), shown: 'drafts' }).lines.slice(
      2,
      10,
    );
    expect(table).toHaveLength(8);
    for (const line of table) expect(width(line)).toBeLessThanOrEqual(columns);
  });
});

function linesOf(report: Report, columns?: number): readonly string[] {
  return runAnswer(report, { session: sessionOf(columns), shown: 'drafts' }).lines;
}

function postOf(post: Partial<PostReport> & Pick<PostReport, 'outcome' | 'path'>): PostReport {
  return { type: 'post', title: 'A title', there: [], here: [], problems: [], ...post };
}

function conflictOf(path: string): Conflict {
  return {
    kind: 'both-changed',
    path: path as DraftPath,
    fields: ['body'],
    message: 'Both changed.',
    hint: 'Resolve it.',
  };
}

function reportOf(posts: readonly PostReport[]): Report {
  return {
    command: 'sync',
    dryRun: false,
    site: { url: 'https://example.com', name: 'Notes' },
    posts,
    inStep: 12,
    waiting: 0,
    notes: 3,
    silentPictures: 0,
    newTerms: [],
    renamedTerms: [],
    uploads: [],
    problems: [],
    writes: { there: 1, here: 1 },
    exitCode: 0,
  };
}
