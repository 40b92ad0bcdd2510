import { hashText } from '../convert/draft/hash-text.js';
import type { DraftPath, Hash } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import { conflictMarkerLine } from './conflict-markers.js';
import { decodeText } from './decode-text.js';
import { identifyDraft } from './identify-draft.js';
import type { DraftIdentity } from './identify-draft.js';

/** What a Markdown file is, seen from its bytes alone. */
export type FileLook =
  | { readonly kind: 'note' }
  | (DraftIdentity & {
      readonly kind: 'draft';
      readonly hash: Hash;
      /** Why the file cannot be used as it stands. */
      readonly problem?: Problem;
    });

/** Looks at the bytes of a `.md` file. What is no draft is a note, whatever is in it. */
export function lookAtFile(path: DraftPath, bytes: Uint8Array, site?: string): FileLook {
  const text = decodeText(bytes);
  // Each byte a character: enough to see whether this was meant as a draft.
  const readable = text ?? Buffer.from(bytes).toString('latin1');
  const identity = identifyDraft(readable, site);
  if (!identity) return { kind: 'note' };
  const problem = text === undefined ? notUtf8(path, bytes) : markersLeft(path, text);
  return { kind: 'draft', hash: hashText(readable), ...identity, ...(problem ? { problem } : {}) };
}

/** The error for a draft that is not UTF-8, with the line of the first such byte. */
export function notUtf8(path: DraftPath, bytes: Uint8Array): Problem {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const line = lines.findIndex((one) => decodeText(Buffer.from(one, 'latin1')) === undefined) + 1;
  return {
    code: 'not-utf-8',
    message: `${path} is not UTF-8`,
    hint: 'Save it as UTF-8 in your editor; until then it is left alone.',
    path,
    ...(line > 0 ? { line } : {}),
    severity: 'error',
  };
}

/** The error for a draft in which git left conflict markers. */
export function markersLeft(path: DraftPath, text: string): Problem | undefined {
  const line = conflictMarkerLine(text);
  if (line === undefined) return undefined;
  const message = `${path} holds conflict markers of git`;
  const hint =
    'Settle the conflict in the file and take the markers away (a line that shows them needs a space before).';
  return { code: 'conflict-markers', message, hint, path, line, severity: 'error' };
}
