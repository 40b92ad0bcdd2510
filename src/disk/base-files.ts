import { lstatSync, readdirSync, rmSync } from 'node:fs';
import type { BaseSummary } from '../model/base-summary.js';
import type { Base } from '../model/base.js';
import type { PostId } from '../model/ids.js';
import { readCheckedFile, writeCheckedFile } from './checked-file.js';
import type { DiskContext } from './disk-context.js';
import { hasCode } from './error-code.js';
import { stampOf } from './file-stamp.js';
import { makeGalleyFolder } from './make-galley-folder.js';
import { protectPasswords } from './protect-passwords.js';
import { baseSchema } from './remembered-schemas.js';

type Summarize = (base: Base) => BaseSummary;

/** As `Folder.readBase` says; a file under another post's name is lost too. */
export function readBase({ galley }: DiskContext, id: PostId): Base | undefined {
  const base = readCheckedFile<Base>(fileOf(galley.bases, id), baseSchema);
  return base?.id === id ? base : undefined;
}

/** As `Folder.writeBase` says. */
export async function writeBase(context: DiskContext, base: Base, summarize: Summarize): Promise<void> {
  const { galley, index } = context;
  makeGalleyFolder(galley.shared);
  const hasPassword = base.ours.fields.password !== undefined || base.theirs.password !== undefined;
  const before = hasPassword ? readBase(context, base.id) : undefined;
  const file = fileOf(galley.bases, base.id);
  await writeCheckedFile(file, protectPasswords(base, before));
  index.setOwn('summary', String(base.id), { stamp: stampOf(lstatSync(file)), value: summarize(base) });
}

/** As `Folder.removeBase` says. */
export function removeBase({ galley, index }: DiskContext, id: PostId): void {
  rmSync(fileOf(galley.bases, id), { force: true });
  index.forget('summary', String(id));
}

/** As `Folder.summaries` says; a base that is lost has none. */
export function readSummaries(context: DiskContext, summarize: Summarize): readonly BaseSummary[] {
  const { galley, index } = context;
  const ids = new Set(namesIn(galley.bases).flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? []));
  index.keepOnly('summary', ids);
  return [...ids].flatMap((id) => {
    const now = Date.now();
    const stats = lstatSync(fileOf(galley.bases, id), { throwIfNoEntry: false });
    if (!stats?.isFile()) return [];
    const stamp = stampOf(stats);
    const known = index.get('summary', id, stamp);
    if (known) return known;
    const base = readBase(context, Number(id) as PostId);
    if (!base) return [];
    const value = summarize(base);
    index.set('summary', id, { stamp, now, value });
    return value;
  });
}

function fileOf(bases: string, id: PostId | string): string {
  return `${bases}/${id}.json`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
