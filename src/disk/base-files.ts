import { lstatSync, readdirSync, rmSync } from 'node:fs';
import type { BaseSummary } from '../model/base-summary.js';
import type { Base } from '../model/base.js';
import type { PostId } from '../model/ids.js';
import { readCheckedFile, writeCheckedFile } from './checked-file.js';
import type { DiskContext } from './disk-context.js';
import { stampOf } from './file-stamp.js';
import { makeGalleyFolder } from './make-galley-folder.js';
import { protectPasswords } from './protect-passwords.js';
import { removeAbandoned } from './remove-abandoned.js';
import { baseSchema } from './remembered-schemas.js';

type Summarize = (base: Base) => BaseSummary;

/** As `Folder.readBase` says; a file under another post's name is lost too. */
export function readBase({ galley }: Pick<DiskContext, 'galley'>, id: PostId): Base | undefined {
  const base = readCheckedFile<Base>(fileOf(galley.bases, id), baseSchema);
  return base?.id === id ? base : undefined;
}

/** As `Folder.writeBase` says. */
export async function writeBase(context: DiskContext, base: Base, summarize: Summarize): Promise<void> {
  const { galley, index } = context;
  makeGalleyFolder(galley.shared);
  const hasPassword = Boolean(base.ours.fields.password) || Boolean(base.theirs.password);
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

/**
 * As `Folder.summaries` says; a base that is lost has none. While the folder of bases has its stamp, no base came, went or
 * was replaced (Galley and git replace, they never write into a file), and the index knows them all.
 */
export function readSummaries({ galley, index }: DiskContext, summarize: Summarize): readonly BaseSummary[] {
  const now = Date.now();
  const folder = lstatSync(galley.bases, { throwIfNoEntry: false });
  if (!folder) return [];
  const stamp = stampOf(folder);
  const known = index.get('folder', 'bases', stamp) && index.all('summary');
  if (known) return known;
  const names = readdirSync(galley.bases);
  removeAbandoned(galley.bases, names);
  const ids = names.flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? []);
  const summaries = ids.flatMap((id) => readSummary({ galley, index }, id, summarize) ?? []);
  index.keepOnly('summary', ids);
  const isWhole = summaries.length === ids.length && index.count('summary') === ids.length;
  if (isWhole) index.set('folder', 'bases', { stamp, now, value: true });
  return summaries;
}

function readSummary(
  { galley, index }: Pick<DiskContext, 'galley' | 'index'>,
  id: string,
  summarize: Summarize,
): BaseSummary | undefined {
  const now = Date.now();
  const stats = lstatSync(fileOf(galley.bases, id), { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const stamp = stampOf(stats);
  const known = index.get('summary', id, stamp);
  if (known) return known;
  const base = readBase({ galley }, Number(id) as PostId);
  if (!base) {
    index.forget('summary', id);
    return undefined;
  }
  const value = summarize(base);
  index.set('summary', id, { stamp, now, value });
  return value;
}

function fileOf(bases: string, id: PostId | string): string {
  return `${bases}/${id}.json`;
}
