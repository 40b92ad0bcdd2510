import { draftFromText } from '../../convert/draft/draft-from-text.js';
import { hashText } from '../../convert/draft/hash-text.js';
import type { Draft } from '../../model/draft.js';
import type { Folder } from '../../model/folder.js';
import type { Hash } from '../../model/ids.js';
import type { Status } from '../../model/status.js';
import { changedDraftText } from '../../sync/render/draft-text.js';
import { standingIn } from '../history/standing-in.js';

/** What one draft is taken to say, whatever its file says. */
export interface TakenStatus {
  readonly draft: Draft;
  readonly status: Status;
  readonly timezone: string;
}

/**
 * The same folder, but one draft has another status: what is written to its file keeps the status that stands there, and
 * the base remembers the other one, so that the next run sees the file's own as a change that still has to go up.
 */
export function withStatus(folder: Folder, taken: TakenStatus): Folder {
  const { path, fields } = taken.draft;
  if (fields.status === undefined || fields.status === taken.status) return folder;
  const own = { status: fields.status };
  const texts = new Map<string, Draft>();
  const seen = (draft: Draft): Draft => {
    const stands = reworded(draft, taken, { status: taken.status });
    texts.set(stands.text, draft);
    return stands;
  };
  const readDraft: Folder['readDraft'] = async (name, timezone) => {
    const draft = await folder.readDraft(name, timezone);
    return name === path && draft !== undefined && 'text' in draft ? seen(draft) : draft;
  };
  const writeDraft: Folder['writeDraft'] = async (name, text, expected) => {
    if (name !== path) return folder.writeDraft(name, text, expected);
    const before = [...texts].find(([stood]) => hashText(stood) === expected)?.[1];
    if (before === undefined) return { kind: 'stale' };
    const written = await folder.writeDraft(path, rewordedText(text, taken, own), before.hash);
    return written.kind === 'written' ? { kind: 'written', hash: hashText(text) } : written;
  };
  return standingIn(folder, {
    readDraft,
    writeDraft,
    scan: async () => {
      const scan = await folder.scan();
      const files = scan.files.map((file) => (file.path === path ? { ...file, hash: unknownYet } : file));
      return { ...scan, files };
    },
    recordHistory: (entry) => folder.recordHistory({ ...entry, ...kept(entry.text, texts) }),
  });
}

/** Unlike any: whoever wants to know what the file says reads it. */
const unknownYet = '' as Hash;

function kept(text: string | undefined, texts: ReadonlyMap<string, Draft>): { readonly text?: string } {
  const own = text === undefined ? undefined : texts.get(text);
  return own === undefined ? {} : { text: own.text };
}

function reworded(draft: Draft, { timezone }: TakenStatus, fields: { readonly status: Status }): Draft {
  const text = changedDraftText(draft, { fields }, timezone);
  const { path, site } = draft;
  const read = draftFromText(path, text, { timezone, ...(site === undefined ? {} : { site }) });
  return 'text' in read ? read : draft;
}

function rewordedText(text: string, taken: TakenStatus, fields: { readonly status: Status }): string {
  return changedDraftText({ ...taken.draft, text }, { fields }, taken.timezone);
}
