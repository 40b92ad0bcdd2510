import type { Base } from '../../model/base.js';
import type { Draft } from '../../model/draft.js';
import { hashText } from '../../convert/draft/hash-text.js';
import type { FolderScan } from '../../model/folder.js';
import type { HistoryEntry } from '../../model/history-entry.js';
import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Workplace } from '../../model/workplace.js';
import { earlierText } from './earlier-text.js';
import { sameStanding } from './same-standing.js';
import type { UndoStep } from './undo-step.js';

/** What a look at one entry needs beside the entry. */
export interface UndoScene {
  readonly workplace: Workplace;
  readonly scan: FolderScan;
  readonly timezone: string;
}

/** Both sides, read anew: what the run left there, or what an undo that was cut off has put back already; else a problem. */
export async function judgeUndo(scene: UndoScene, entry: HistoryEntry): Promise<UndoStep | Problem> {
  const { folder } = scene.workplace;
  const base = await folder.readBase(entry.id);
  const draft = await draftOf(scene, entry);
  if (base === undefined || draft === undefined)
    return leftAlone(entry, 'its file or its base is not there any more');
  const known = await folder.history({ id: entry.id });
  const text = earlierText(draft, entry, { known, timezone: scene.timezone });
  if (draft.hash !== base.ours.hash && draft.hash !== hashText(text))
    return leftAlone(entry, 'the file was edited since');
  if (entry.post === undefined) return { entry, draft, text };
  const post = await postNow(scene.workplace, entry, { base, before: entry.post });
  return 'severity' in post ? post : { entry, draft, text, post };
}

async function draftOf(
  { workplace, scan, timezone }: UndoScene,
  { id, path }: HistoryEntry,
): Promise<Draft | undefined> {
  const file = scan.files.find((each) => each.id === id) ?? scan.files.find((each) => each.path === path);
  const draft = file && (await workplace.folder.readDraft(file.path, timezone));
  return draft !== undefined && 'text' in draft ? draft : undefined;
}

async function postNow(
  { site }: Workplace,
  entry: HistoryEntry,
  { base, before }: { readonly base: Base; readonly before: RemotePost },
): Promise<RemotePost | Problem> {
  if (before.status === 'trash') return leftAlone(entry, 'the post lay in the trash before that run');
  const found = await site.read(before.type, entry.id);
  if (found.kind !== 'present') return leftAlone(entry, 'the post is not there any more');
  const stands = sameStanding(base.theirs, found.post) || sameStanding(before, found.post);
  return stands ? found.post : leftAlone(entry, 'the post was changed on the site since');
}

function leftAlone({ path, run }: HistoryEntry, reason: string): Problem {
  return {
    code: 'moved-since',
    message: `${path} is left alone: ${reason}`,
    hint: `galley history ${path} --show ${run} prints its text from before`,
    path,
    severity: 'error',
  };
}
