import { draftFromText } from '../../convert/draft/draft-from-text.js';
import type { Base, ResolvedReference } from '../../model/base.js';
import type { DraftPath } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';

/** One agreement: the file's text, what stands on the site for it, and how its references are written there. */
export interface Agreement {
  readonly path: DraftPath;
  readonly text: string;
  readonly theirs: RemotePost;
  readonly references: Readonly<Record<string, ResolvedReference>>;
  readonly formerLinks?: readonly string[];
}

/** What reading a draft depends on: the time zone of the site, and its name where it has one. */
export interface DraftPlace {
  readonly timezone: string;
  readonly site?: string;
}

/** The base that remembers an agreement. The text is one that Galley wrote or read before: it is a draft. */
export function makeBase(agreement: Agreement, place: DraftPlace): Base {
  const { path, text, theirs, references, formerLinks } = agreement;
  const draft = draftFromText(path, text, place);
  if (!('text' in draft))
    throw new Error(`${path} cannot be remembered: ${draft[0]?.message ?? 'it is no draft'}`);
  const ours = { hash: draft.hash, fields: draft.fields, body: draft.body, references };
  return { id: theirs.id, type: theirs.type, path, ours, theirs, ...(formerLinks && { formerLinks }) };
}
