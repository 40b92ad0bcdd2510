import { describe, expect, it } from 'vitest';
import type { PostId } from '../../src/model/ids.js';
import type { Preview } from '../../src/run/preview/preview.js';
import { preview } from '../../src/run/preview/preview.js';
import { publish } from '../../src/run/publish.js';
import type { FakeStage } from '../support/stage/fake-stage.js';
import { fakeStage } from '../support/stage/fake-stage.js';
import { sentence } from '../support/stage/site-write.js';

describe('a preview', () => {
  it('pushes a new post that says publish as a draft, and the next push publishes it', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One # mine\nstatus: "publish" # at last', 'Text.');
    expect(await seen(stage, 'one.md')).toMatchObject({
      kind: 'pushed',
      address: expect.stringMatching(/\/\?p=\d+&preview=true$/) as unknown,
    });
    expect(written(stage)).toEqual(['create post one']);
    expect(stage.desk.text('one.md')).toMatch(
      /^---\nid: \d+\ntitle: One # mine\n(?:slug: one\n)?status: "publish" # at last\n/,
    );
    expect(await stage.hand.post('one')).toMatchObject({ status: 'draft' });
    await stage.push({ there: ['update post one: status'], exit: 0 });
    expect(await stage.hand.post('one')).toMatchObject({ status: 'publish' });
    await stage.quiet();
  });

  it('of a draft pushes its edits, each once, and leaves the status that it has there', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: pending', 'Text.');
    await stage.push({ exit: 0 });
    stage.desk.edit('one.md', 'Text.', 'More text.');
    stage.desk.edit('one.md', 'status: pending', 'status: publish');
    await seen(stage, 'one');
    expect(written(stage)).toEqual(['update post one: content']);
    expect(await seen(stage, 'one')).toMatchObject({ kind: 'pushed', report: { exitCode: 0 } });
    expect(written(stage)).toEqual([]);
    expect(await stage.hand.post('one')).toMatchObject({ status: 'pending' });
    expect(stage.desk.text('one.md')).toContain('status: publish');
    expect(stage.desk.text('one.md')).toContain('More text.');
    await stage.push({ there: ['update post one: status'], exit: 0 });
  });

  it('leaves a scheduled post scheduled', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: publish\ndate: 2031-05-01 10:00', 'Text.');
    await stage.push({ exit: 0 });
    stage.desk.edit('one.md', 'Text.', 'More text.');
    await seen(stage, 'one.md');
    expect(await stage.hand.post('one')).toMatchObject({ status: 'future' });
    await stage.push({ there: [], exit: 0 });
  });

  it('of a public post writes nothing on either side and hands its draft back', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: publish', 'Text.');
    await stage.push({ exit: 0 });
    stage.desk.edit('one.md', 'Text.', 'An edit.');
    const before = stage.desk.everything();
    const id = stage.desk.id('one.md') as PostId;
    stage.recorded.forget();
    for (const name of ['one.md', 'one', String(id)])
      expect(await seen(stage, name)).toMatchObject({
        kind: 'local',
        reason: 'public',
        draft: { path: 'one.md' },
      });
    expect(written(stage)).toEqual([]);
    expect(stage.desk.everything()).toEqual(before);
  });

  it('of a draft on hold writes nothing', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: draft\nhold: true', 'Text.');
    expect(await seen(stage, 'one.md')).toMatchObject({ kind: 'local', reason: 'held' });
    expect(written(stage)).toEqual([]);
  });

  it('writes no other post, not even the parts of its series', async () => {
    const stage = fakeStage();
    for (const part of [1, 2])
      stage.desk.draft(`p${part}.md`, `title: P${part}\nstatus: publish\nseries: S\npart: ${part}`);
    stage.desk.draft('p1b.md', 'title: Waits\nstatus: publish', '[P3](p3.md)');
    await stage.push({ exit: 0 });
    stage.desk.draft('p3.md', 'title: P3\nstatus: publish\nseries: S\npart: 3');
    stage.desk.edit('p1.md', 'Text.', 'Not yet.');
    stage.recorded.forget();
    await seen(stage, 'p3.md');
    expect(written(stage).filter((write) => !write.includes('p3'))).toEqual([]);
    const report = await stage.push({ exit: 0 });
    expect(report.posts.map(({ path }) => path).sort()).toEqual(['p1.md', 'p1b.md', 'p2.md', 'p3.md']);
    await stage.quiet();
  });

  it('leaves alone what changed there, and says so', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: draft', 'Text.');
    await stage.push({ exit: 0 });
    stage.desk.edit('one.md', 'Text.', 'Ours.');
    await stage.hand.reword('one', 'Text.', 'Theirs.');
    stage.recorded.forget();
    expect(await seen(stage, 'one.md')).toMatchObject({ kind: 'pushed', report: { exitCode: 3 } });
    expect(written(stage)).toEqual([]);
  });

  it('keeps in the history what the file said, word for word', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: draft', 'Text.');
    await stage.push({ exit: 0 });
    stage.desk.edit('one.md', 'status: draft', 'status: publish');
    stage.desk.edit('one.md', 'Text.', 'More.');
    const text = stage.desk.text('one.md');
    await seen(stage, 'one.md');
    const { folder } = await stage.workplace();
    expect(await folder.history({})).toMatchObject([{ text }]);
  });

  it('names a draft that is none', async () => {
    expect(await preview(await fakeStage().workplace(), 'two.md')).toMatchObject({ code: 'draft-unknown' });
  });
});

describe('publish', () => {
  it('that is answered with no leaves the file as it was, and the site too', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: draft', 'Text.');
    const before = stage.desk.everything();
    const asked = await publish(await stage.workplace(), 'one.md', {
      status: 'publish',
      at: '2031-04-10 18:30',
      confirmRun: ({ goingPublic }) => {
        expect(goingPublic).toMatchObject([{ path: 'one.md', at: '2031-04-10T16:30:00Z' }]);
        return Promise.resolve(false);
      },
    });
    expect(asked).toMatchObject({ report: { declined: true } });
    expect(written(stage)).toEqual([]);
    expect(stage.desk.everything()).toEqual(before);
  });

  it('that is answered with yes writes the file, then the post, and is at rest', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: draft', 'Text.');
    const confirmRun = (): Promise<boolean> => Promise.resolve(true);
    await publish(await stage.workplace(), 'one.md', { status: 'publish', confirmRun });
    expect(written(stage)).toEqual(['create post one']);
    expect(stage.desk.text('one.md')).toContain('status: publish');
    await stage.quiet();
    await publish(await stage.workplace(), 'one', { status: 'draft' });
    expect(await stage.hand.post('one')).toMatchObject({ status: 'draft' });
    expect(stage.desk.text('one.md')).toContain('status: draft');
    await stage.quiet();
  });

  it('of a post that may not go up leaves the file as it was', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: draft\nhold: true', 'Text.');
    stage.desk.draft('two.md', 'title: Two\nstatus: draft', 'Text.');
    await stage.push({ exit: 0 });
    await stage.hand.reword('two', 'Text.', 'Theirs.');
    stage.desk.edit('two.md', 'Text.', 'Ours.');
    stage.recorded.forget();
    for (const [name, held] of [
      ['one.md', 'on hold (hold: true)'],
      ['two.md', 'changed on both sides: galley sync'],
    ] as const) {
      const before = stage.desk.text(name);
      expect(await publish(await stage.workplace(), name, { status: 'publish' })).toMatchObject({
        report: { posts: [{ path: name, held }] },
      });
      expect(stage.desk.text(name)).toBe(before);
    }
    expect(written(stage)).toEqual([]);
  });

  it('writes nothing with --dry-run', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nstatus: draft', 'Text.');
    const before = stage.desk.text('one.md');
    const { report } = (await publish(await stage.workplace(), 'one.md', {
      status: 'publish',
      dryRun: true,
    })) as { report: { posts: unknown } };
    expect(report.posts).toMatchObject([{ path: 'one.md', outcome: 'created-there' }]);
    expect(stage.desk.text('one.md')).toBe(before);
    expect(written(stage)).toEqual([]);
  });
});

async function seen(stage: FakeStage, name: string): Promise<Preview> {
  const found = await preview(await stage.workplace(), name);
  if ('severity' in found) throw new Error(found.message);
  return found;
}

function written({ recorded, desk }: FakeStage): readonly string[] {
  const writes = recorded.writes().map((write) => sentence(write, desk.names));
  recorded.forget();
  return writes;
}
