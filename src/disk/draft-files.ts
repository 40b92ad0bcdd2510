import { readFileSync, rmSync } from 'node:fs';
import { hashText } from '../convert/draft/hash-text.js';
import { theirsPath } from '../convert/draft/theirs-path.js';
import type { Draft } from '../model/draft.js';
import type { FileWrite } from '../model/folder.js';
import type { DraftPath, Hash } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import { decodeText } from './decode-text.js';
import type { DiskContext } from './disk-context.js';
import { hasCode, pathError } from './error-code.js';
import { draftPathFault } from './path-fault.js';
import { placeOf } from './place-of.js';
import { readDraftBytes } from './read-draft-bytes.js';
import { createFile, replaceFile } from './replace-file.js';
import { moveToTrash } from './move-to-trash.js';

const outside = 'it leads out of the drafts folder';

/** As `Folder.readDraft` says. */
export function readDraft(
  context: DiskContext,
  path: DraftPath,
  timezone: string,
): Draft | readonly Problem[] | undefined {
  const place = draftPathFault(path) === undefined ? placeOf(context, path) : undefined;
  const bytes = place === undefined ? undefined : readIfThere(place);
  const { site } = context;
  return bytes && readDraftBytes(path, bytes, site === undefined ? { timezone } : { timezone, site });
}

/** As `Folder.writeDraft` says; the comparison and the rename happen in one turn. */
export async function writeDraft(
  context: DiskContext,
  path: DraftPath,
  { text, expected }: { readonly text: string; readonly expected: Hash | 'absent' },
): Promise<FileWrite> {
  return refusing(context, path, async (place) => {
    // A new draft also lies on the site: it need not wait for the disk. What replaces a writer's text does.
    const written =
      expected === 'absent'
        ? await createFile(place, text)
        : hashAt(place) === expected &&
          (await replaceFile(place, text, {
            durable: true,
            stillExpected: () => hashAt(place) === expected,
          }));
    return written ? { kind: 'written', hash: hashText(text) } : { kind: 'stale' };
  });
}

/** As `Folder.trashDraft` says. */
export function trashDraft(context: DiskContext, path: DraftPath, expected: Hash): Promise<FileWrite> {
  return refusing(context, path, (place) => {
    if (hashAt(place) !== expected) return Promise.resolve({ kind: 'stale' });
    moveToTrash(context.galley, place, path);
    return Promise.resolve({ kind: 'written', hash: expected });
  });
}

/** As `Folder.layTheirs` says. What somebody wrote into such a file goes to the trash, not away. */
export async function layTheirs(
  context: DiskContext,
  path: DraftPath,
  { text, laid }: { readonly text: string | undefined; readonly laid: string | undefined },
): Promise<void> {
  const theirs = theirsPath(path);
  const place = draftPathFault(path) === undefined ? placeOf(context, theirs) : undefined;
  if (place === undefined) throw new TypeError(`${path} leads out of the drafts folder`);
  const there = readIfThere(place);
  const old = there && decodeText(there);
  if (there && old !== text && old !== laid) moveToTrash(context.galley, place, theirs);
  if (text === undefined) rmSync(place, { force: true });
  else if (old !== text) await replaceFile(place, text);
}

async function refusing(
  context: DiskContext,
  path: DraftPath,
  write: (place: string) => Promise<FileWrite>,
): Promise<FileWrite> {
  const fault = draftPathFault(path);
  if (fault !== undefined) return { kind: 'refused', reason: fault };
  try {
    const place = placeOf(context, path);
    return place === undefined ? { kind: 'refused', reason: outside } : await write(place);
  } catch (error) {
    const reason = pathError(error);
    if (reason === undefined) throw error;
    return { kind: 'refused', reason };
  }
}

function hashAt(place: string): Hash | undefined {
  const bytes = readIfThere(place);
  return bytes && hashText(decodeText(bytes) ?? bytes.toString('latin1'));
}

function readIfThere(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}
