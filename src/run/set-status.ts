import { parseLocalDate } from '../convert/draft/local-date.js';
import type { Draft } from '../model/draft.js';
import type { Folder } from '../model/folder.js';
import type { DraftPath } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import type { Status } from '../model/status.js';
import { changedDraftText } from '../sync/render/draft-text.js';
import { readDrafts } from './read/read-drafts.js';

/** What a draft is to say of its publication. `at` is a date as in front matter, in the site's time zone. */
export interface Publication {
  readonly status: Status;
  readonly at?: string;
}

/** The draft that was changed. */
export interface ChangedDraft {
  readonly path: DraftPath;
  /** UTC, where the file says when. */
  readonly date?: string;
}

/** Sets status (and date) in the front matter of one draft, named by path, slug or id, and no other byte of it. */
export async function setStatus(
  folder: Folder,
  name: string,
  wanted: Publication,
): Promise<ChangedDraft | Problem> {
  const timezone = (await folder.siteMemory())?.timezone ?? 'UTC';
  const draft = await draftNamed(folder, name, timezone);
  if (draft === undefined) return unknown(name);
  const date = wanted.at === undefined ? undefined : parseLocalDate(wanted.at, timezone);
  if (wanted.at !== undefined && date === undefined) return noDate(wanted.at);
  const fields = { status: wanted.status, ...(date === undefined ? {} : { date }) };
  const text = changedDraftText(draft, { fields }, timezone);
  if (text !== draft.text) await folder.writeDraft(draft.path, text, draft.hash);
  return { path: draft.path, ...(date === undefined ? {} : { date }) };
}

async function draftNamed(folder: Folder, name: string, timezone: string): Promise<Draft | undefined> {
  const { files } = await folder.scan();
  const likely = files.filter(({ path, id }) => path === name || String(id) === name);
  const { drafts } = await readDrafts(folder, likely.length > 0 ? likely : files, timezone);
  return likely.length > 0 ? drafts[0] : drafts.find(({ fields }) => fields.slug === name);
}

function unknown(name: string): Problem {
  return {
    code: 'draft-unknown',
    message: `${name} is no draft in this folder`,
    hint: 'name it by its path, its slug or its id; galley status lists them',
    severity: 'error',
  };
}

function noDate(at: string): Problem {
  return {
    code: 'date-unreadable',
    message: `"${at}" is no date`,
    hint: 'write it like "2026-04-10 18:30", in the time zone of the site',
    severity: 'error',
  };
}
