import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeStage } from '../../support/stage/fake-stage.js';
import type { FakeStage } from '../../support/stage/fake-stage.js';
import { Desk } from '../../support/stage/desk.js';
import type { Stage } from '../../support/stage/stage.js';

// Each test starts git a dozen times, which a busy machine takes half a minute for.
vi.setConfig({ testTimeout: 120_000 });

const git = (folder: string, ...words: readonly string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );

function commit(stage: Stage, message: string): void {
  git(stage.desk.root, 'add', '-A');
  git(stage.desk.root, 'commit', '-q', '--allow-empty', '-m', message);
}

/** A repository with three drafts and their bases in it, and a second clone of it. */
async function twoClones(...config: readonly string[]): Promise<{ one: FakeStage; two: Stage }> {
  const one = fakeStage();
  for (const name of ['a', 'b', 'c'])
    one.desk.draft(`${name}.md`, `title: ${name}\nstatus: publish`, `First of ${name}.\n\nLast of ${name}.`);
  git(one.desk.root, 'init', '-q', '-b', 'main');
  await one.sync({ exit: 0 });
  commit(one, 'three drafts');
  const parent = new Desk(mkdtempSync(join(tmpdir(), 'galley-clone-')));
  onTestFinished(() => parent.discard());
  git(parent.root, ...config, 'clone', '-q', one.desk.root, 'clone');
  return { one, two: await one.elsewhere(join(parent.root, 'clone')) };
}

/** Brings the other's work in; answers the files in conflict. */
function merge(into: Stage, from: Stage): readonly string[] {
  try {
    git(into.desk.root, 'pull', '-q', '--no-rebase', '--no-edit', from.desk.root, 'main');
    return [];
  } catch {
    return git(into.desk.root, 'diff', '--name-only', '--diff-filter=U').trim().split('\n');
  }
}

describe('two clones of one repository, .galley committed', () => {
  it('share one past: the clone has nothing to do', async () => {
    const { two } = await twoClones();
    await two.sync({ there: [], here: [], exit: 0 });
  });

  it('that both edited and synced are merged by git: no duplicate, no lost edit, and then nothing to do', async () => {
    const { one, two } = await twoClones();
    one.desk.edit('a.md', 'First of a', 'One was here, first of a');
    one.desk.draft('new-one.md', 'title: New one\nstatus: publish');
    await one.sync({ exit: 0 });
    commit(one, 'one');
    two.desk.edit('b.md', 'First of b', 'Two was here, first of b');
    two.desk.draft('new-two.md', 'title: New two\nstatus: publish');
    await two.sync({ exit: 0 });
    commit(two, 'two');
    const disputed = merge(one, two);
    // The second clone had pulled the new post as a file of its own: its writer's stands. Bases are left as they are.
    expect(disputed.filter((name) => name.endsWith('.md'))).toEqual(['new-one.md']);
    git(one.desk.root, 'checkout', '--ours', 'new-one.md');
    git(one.desk.root, 'add', '-A');
    git(one.desk.root, 'commit', '-q', '--allow-empty', '--no-edit', '-m', 'merged');
    await one.sync({ exit: 0 });
    await one.quiet();
    expect(
      one.site
        .shown()
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'new-one', 'new-two']);
    expect(one.desk.drafts).toHaveLength(5);
    for (const [name, words] of [
      ['a', 'One was here'],
      ['b', 'Two was here'],
    ] as const) {
      expect(await one.hand.content(name)).toContain(words);
      expect(one.desk.text(`${name}.md`)).toContain(words);
    }
  });

  it('that edited one post in two places keep both edits', async () => {
    const { one, two } = await twoClones();
    one.desk.edit('a.md', 'First of a', 'One was here, first of a');
    await one.sync({ exit: 0 });
    commit(one, 'one');
    two.desk.edit('a.md', 'Last of a', 'Two was here, last of a');
    await two.sync({ exit: 0 });
    commit(two, 'two');
    merge(one, two);
    // The base of the post, and what is remembered of the site, are in conflict: they are left as they are.
    git(one.desk.root, 'add', '-A');
    git(one.desk.root, 'commit', '-q', '--allow-empty', '--no-edit', '-m', 'merged');
    await one.sync({ exit: 0 });
    for (const text of [one.desk.text('a.md'), await one.hand.content('a')]) {
      expect(text).toContain('One was here');
      expect(text).toContain('Two was here');
    }
    expect(one.site.shown()).toHaveLength(3);
    await one.quiet();
  });

  it('find a base with conflict markers in it lost: equal sides agree again, and it is written anew', async () => {
    const { one } = await twoClones();
    const base = `.galley/bases/${one.desk.id('a.md')}.json`;
    const text = one.desk.text(base);
    one.desk.write(base, `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> main\n`);
    await one.sync({ there: [], here: [], exit: 0 });
    expect(one.desk.text(base)).toBe(text);
    await one.quiet();
  });

  it('refuse a draft with conflict markers in it, and touch neither it nor its post', async () => {
    const { one } = await twoClones();
    const text = one.desk
      .text('a.md')
      .replace('First of a.', '<<<<<<< HEAD\nMine.\n=======\nYours.\n>>>>>>> main');
    one.desk.write('a.md', text);
    await one.sync({ there: [], here: [], exit: 1 });
    expect(one.desk.text('a.md')).toBe(text);
  });

  it('with other line endings push nothing, and keep their own', async () => {
    const { one, two } = await twoClones('-c', 'core.autocrlf=true');
    git(two.desk.root, 'config', 'core.autocrlf', 'true');
    expect(two.desk.text('a.md')).toContain('\r\n');
    await two.sync({ there: [], here: [], exit: 0 });
    two.desk.edit('a.md', 'First of a', 'Edited, first of a');
    await two.sync({ there: ['update post a: content'], here: [], exit: 0 });
    expect(one.site.shown().every(({ content }) => !content.includes('\r'))).toBe(true);
    await one.sync({ there: [], here: ['a.md'], exit: 0 });
    expect(one.desk.text('a.md')).not.toContain('\r');
    await one.hand.reword('b', 'First of b', 'There, first of b');
    await two.sync({ there: [], here: ['b.md'], exit: 0 });
    expect(two.desk.text('b.md').replaceAll('\r\n', '')).not.toContain('\n');
    await two.quiet();
  });
});
