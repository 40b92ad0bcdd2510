import { describe, expect, it } from 'vitest';
import type { FakeStage } from '../../support/stage/fake-stage.js';
import { fakeStage } from '../../support/stage/fake-stage.js';

const bad: readonly (readonly [what: string, file: string | Uint8Array, line: number | undefined])[] = [
  ['broken YAML', '---\ntitle: "open\nstatus: publish\n---\n\nText.\n', 2],
  ['no title', '---\nstatus: publish\n---\n\nText.\n', 1],
  ['a date that is none', '---\ntitle: A\nstatus: publish\ndate: tomorrow\n---\n\nText.\n', 4],
  ['a date that no calendar has', '---\ntitle: A\nstatus: publish\ndate: 2026-02-30\n---\n\nText.\n', 4],
  ['an unknown status', '---\ntitle: A\nstatus: pubish\n---\n\nText.\n', 3],
  [
    'conflict markers of git',
    '---\ntitle: A\nstatus: draft\n---\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n',
    6,
  ],
  [
    'bytes that are not UTF-8',
    Buffer.from('---\ntitle: Caf\xe9\nstatus: publish\n---\n\nText.\n', 'latin1'),
    undefined,
  ],
];

describe('a bad draft', () => {
  it.each(bad)(
    'with %s is named with its line and what to do, fails alone and stays as it is',
    async (...row) => {
      const [, file, line] = row;
      const { desk, ...stage } = fakeStage();
      desk.draft('good.md', 'title: Good\nstatus: publish');
      desk.write('bad.md', file);
      const before = desk.everything()['bad.md'];
      const report = await stage.sync({ there: ['create post good'], here: ['good.md'], exit: 1 });
      const problems = problemsOf(report, 'bad.md');
      expect(problems).toHaveLength(1);
      expect(problems[0]!.hint).toMatch(/\w/);
      if (line !== undefined) expect(problems[0]!.line).toBe(line);
      expect(desk.everything()['bad.md']).toBe(before);
    },
  );

  it('that has the slug of another is named with it, and neither is sent', async () => {
    const { desk, ...stage } = fakeStage();
    desk.draft('good.md', 'title: Good\nstatus: publish');
    desk.draft('one.md', 'title: One\nslug: same\nstatus: publish', 'One.');
    desk.draft('two.md', 'title: Two\nslug: same\nstatus: publish', 'Two.');
    const report = await stage.sync({ there: ['create post good'], here: ['good.md'], exit: 1 });
    const said = JSON.stringify([...problemsOf(report, 'one.md'), ...problemsOf(report, 'two.md')]);
    expect(said).toContain('one.md');
    expect(said).toContain('two.md');
  });
});

describe('a file in the way', () => {
  it.each([
    ['a note', '# Shopping\n'],
    ['another draft', '---\ntitle: Mine\nslug: something-else\nstatus: draft\nhold: true\n---\n\nMine.\n'],
    ['a file that cannot be read', '---\ntitle: "open\nstatus: draft\n---\n\nMine.\n'],
  ])('of a pull that is %s is never overwritten', async (_, mine) => {
    const { desk, hand, ...stage } = fakeStage();
    desk.write('rose.md', mine);
    const { id } = await hand.add({ title: 'Rose', slug: 'rose', content: 'Theirs.' });
    await stage.pull({ there: [] });
    expect(desk.text('rose.md')).toBe(mine);
    expect(desk.text(`rose-${id}.md`)).toContain('Theirs.');
  });

  it.each([
    '../../escape',
    '..',
    '/etc/passwd',
    'a/../../b',
    'C:\\x',
    'con',
    '.galley',
    'x\u0000y',
    'a\u001b[2Jb',
  ])('never lies outside the folder, whatever the slug: %j', async (slug) => {
    const { desk, hand, site, ...stage } = fakeStage();
    const { id } = await hand.add({ title: 'Rose', slug: 'rose', content: 'Theirs.' });
    site.edit(id, { slug });
    await stage.pull({ there: [], exit: 0 });
    expect(desk.drafts).toHaveLength(1);
    expect(desk.drafts[0]).toMatch(/^[^./\\][^/\\\u0000-\u001f]*\.md$/);
    expect(desk.text(desk.drafts[0]!)).toContain('Theirs.');
  });
});

type Report = Awaited<ReturnType<FakeStage['sync']>>;

/** What a report says of one file, wherever it says so. */
function problemsOf(report: Report, path: string) {
  const all = [...report.problems, ...report.posts.flatMap(({ problems }) => problems)];
  return all.filter((problem) => problem.path === path);
}
