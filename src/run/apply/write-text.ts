import { draftFromText } from '../../convert/draft/draft-from-text.js';
import type { Draft } from '../../model/draft.js';
import type { Problem } from '../../model/problem.js';
import { changedDraftText } from '../../sync/render/draft-text.js';
import type { Session } from './session.js';

/**
 * Writes our file as a plan wants it. When the writer saved it meanwhile, only its identity is put into what stands
 * there now, so that no later run takes the file for a new post.
 */
export async function writeText(session: Session, ours: Draft, text: string): Promise<readonly Problem[]> {
  const { folder } = session.workplace;
  if (text === ours.text) return [];
  const expected = session.hashes.get(ours.path) ?? ours.hash;
  const written = await folder.writeDraft(ours.path, text, expected);
  if (written.kind === 'written') {
    // A file is counted once, however often it is written: when its slug is settled, when its id is known.
    if (!session.hashes.has(ours.path)) session.writes.here += 1;
    session.hashes.set(ours.path, written.hash);
    return [];
  }
  if (written.kind === 'stale') await keepIdentity(session, ours, text);
  return [
    savedMeanwhile(
      ours,
      written.kind === 'refused' ? written.reason : 'it was saved while this run was at work',
    ),
  ];
}

async function keepIdentity(session: Session, ours: Draft, text: string): Promise<void> {
  const { folder } = session.workplace;
  const { timezone } = session.world.facts;
  const meant = draftFromText(ours.path, text, {
    timezone,
    ...(ours.site === undefined ? {} : { site: ours.site }),
  });
  const now = await folder.readDraft(ours.path, timezone);
  if (
    !('text' in meant) ||
    meant.id === undefined ||
    now === undefined ||
    !('text' in now) ||
    now.id !== undefined
  )
    return;
  const named = changedDraftText(now, { id: meant.id, fields: {} }, timezone);
  await folder.writeDraft(ours.path, named, now.hash);
}

function savedMeanwhile({ path }: Draft, reason: string): Problem {
  return {
    code: 'file-moved',
    message: `${path}: the post was written, the file was not: ${reason}`,
    hint: 'run again: the file as it stands now is compared with what was written',
    path,
    severity: 'warning',
  };
}
