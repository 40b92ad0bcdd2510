import type * as fileSystem from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashText } from '../../src/convert/draft/hash-text.js';
import type { Folder } from '../../src/model/folder.js';
import type { DraftPath, PostId } from '../../src/model/ids.js';
import { killedAt, mortalFileSystem } from '../support/fake-folder-kill.js';
import { summarizeForTest as summarize } from '../support/folder-contract/summarize-for-test.js';
import { sampleBase } from '../support/sample-base.js';

vi.mock('node:fs', async (original) => mortalFileSystem(await original<typeof fileSystem>()));
const { mkdtempSync, readdirSync, readFileSync, rmSync, existsSync, writeFileSync } = await import('node:fs');
const { openFolder } = await import('../../src/disk/open-folder.js');

const path = 'deep/a.md' as DraftPath;
const old = '---\nid: 1\ntitle: Old\n---\n\nOld text.\n';
const next = '---\nid: 1\ntitle: New\n---\n\nNew text.\n';
let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'galley-kill-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

/** A folder in which `setUp` was done, then `work` killed at one step after the other until it gets to its end. */
async function atEachStep(
  setUp: (folder: Folder) => Promise<unknown>,
  work: (folder: Folder) => Promise<unknown>,
  check: (folder: Folder, root: string) => Promise<void>,
): Promise<number> {
  for (let step = 0; ; step += 1) {
    const root = mkdtempSync(join(parent, 'folder-'));
    const before = await openFolder(root, { summarize });
    await setUp(before);
    await before.close();
    const finished = await killedAt(step, async () => work(await openFolder(root, { summarize })));
    await check(await openFolder(root, { summarize }), root);
    if (finished) return step;
  }
}

const textIn = (root: string) =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;

describe('a kill at any step', () => {
  it('of replacing a draft leaves the old file or the new one', async () => {
    const seen = new Set<string | undefined>();
    const steps = await atEachStep(
      (folder) => folder.writeDraft(path, old, 'absent'),
      (folder) => folder.writeDraft(path, next, hashText(old)),
      async (folder, root) => {
        seen.add(textIn(root));
        expect((await folder.scan()).files.map((file) => file.path)).toEqual([path]);
        const now = hashText(textIn(root) ?? '');
        expect(await folder.writeDraft(path, next, now)).toMatchObject({ kind: 'written' });
        expect(textIn(root)).toBe(next);
      },
    );
    expect(seen).toEqual(new Set([old, next]));
    expect(steps).toBeGreaterThan(8);
  });

  it('of writing a new draft leaves all of it or nothing', async () => {
    const seen = new Set<string | undefined>();
    await atEachStep(
      () => Promise.resolve(),
      (folder) => folder.writeDraft(path, next, 'absent'),
      async (folder, root) => {
        seen.add(textIn(root));
        expect((await folder.scan()).notes).toEqual([]);
      },
    );
    expect(seen).toEqual(new Set([undefined, next]));
  });

  it('of moving a draft to the trash leaves it in one of the two places', async () => {
    await atEachStep(
      (folder) => folder.writeDraft(path, old, 'absent'),
      (folder) => folder.trashDraft(path, hashText(old)),
      (_, root) => {
        const trash = join(root, '.galley/trash/deep/a.md');
        const places = [textIn(root), existsSync(trash) ? readFileSync(trash, 'utf8') : undefined];
        expect(places.filter((text) => text !== undefined)).toEqual([old]);
        return Promise.resolve();
      },
    );
  });

  it('of writing a base leaves the old one or the new one', async () => {
    const [one, other] = [sampleBase(1, 'One.\n'), sampleBase(1, 'Other.\n')];
    const seen = new Set<string | undefined>();
    await atEachStep(
      (folder) => folder.writeBase(one),
      (folder) => folder.writeBase(other),
      async (folder) => {
        const base = await folder.readBase(1 as PostId);
        seen.add(base?.ours.body);
        expect((await folder.summaries()).map(({ hash }) => hash)).toEqual([base?.ours.hash]);
      },
    );
    expect(seen).toEqual(new Set(['One.\n', 'Other.\n']));
  });

  it('of the journal keeps every intent that was recorded, and gives back none that was settled', async () => {
    const intent = (key: string) => ({ key, kind: 'post' as const, at: '2026-01-01T00:00:00Z' });
    let recorded: string[] = [];
    let settled: string[] = [];
    await atEachStep(
      async (folder) => {
        [recorded, settled] = [['first'], []];
        await folder.recordIntent(intent('first'));
      },
      async (folder) => {
        for (const key of ['second', 'third']) {
          await folder.recordIntent(intent(key));
          recorded.push(key);
        }
        for (const key of ['third', 'first', 'second']) {
          await folder.settleIntent(key);
          settled.push(key);
        }
        await folder.recordIntent(intent('fourth'));
        recorded.push('fourth');
      },
      async (folder) => {
        const open = (await folder.intents()).map(({ key }) => key);
        for (const key of recorded)
          if (!settled.includes(key)) expect(open.concat(inDoubt(settled))).toContain(key);
        for (const key of settled) expect(open).not.toContain(key);
        await folder.recordIntent(intent('after'));
      },
    );
  });

  it('of the journal, where it leaves settled intents behind, loses no open one', async () => {
    const intent = (key: string, body = '') => {
      const { ours } = sampleBase(1, body);
      return { key, kind: 'post' as const, at: '2026-01-01T00:00:00Z', creation: { ours, fields: {} } };
    };
    const long = intent('long', 'long '.repeat(2_000_000));
    let recorded: string[] = [];
    const steps = await atEachStep(
      async (folder) => {
        recorded = ['first'];
        await folder.recordIntent(intent('first'));
      },
      async (folder) => {
        await folder.recordIntent(long);
        recorded.push('long');
        await folder.recordIntent(intent('second'));
        recorded.push('second');
      },
      async (folder) => {
        expect((await folder.intents()).map(({ key }) => key)).toEqual(expect.arrayContaining(recorded));
        await folder.recordIntent(intent('after'));
      },
    );
    expect(steps).toBeGreaterThan(5);
  });

  it('of saving the index costs nothing but reading again', async () => {
    await atEachStep(
      async (folder) => {
        await folder.writeDraft(path, old, 'absent');
        await folder.writeBase(sampleBase(1));
      },
      async (folder) => {
        await folder.scan();
        await folder.summaries();
      },
      async (folder, root) => {
        expect((await folder.scan()).files).toMatchObject([{ path, hash: hashText(old) }]);
        expect(await folder.summaries()).toHaveLength(1);
        writeFileSync(join(root, path), next);
        expect((await folder.scan()).files).toMatchObject([{ hash: hashText(next) }]);
        expect(readdirSync(join(root, 'deep'))).toContain('a.md');
      },
    );
  });
});

/** The one whose settling was under way when the process died. */
function inDoubt(settled: readonly string[]): readonly string[] {
  return ['third', 'first', 'second'].slice(settled.length, settled.length + 1);
}
