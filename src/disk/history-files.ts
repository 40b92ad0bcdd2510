import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryQuery } from '../model/folder.js';
import type { HistoryEntry } from '../model/history-entry.js';
import type { PostId } from '../model/ids.js';
import { readCheckedFile, writeCheckedFile } from './checked-file.js';
import { hasCode } from './error-code.js';
import type { GalleyFiles } from './galley-files.js';
import { makeGalleyFolder } from './make-galley-folder.js';
import { protectHistory } from './protect-history.js';
import { historySchema } from './remembered-schemas.js';

/** Which entry a file holds: it is called `<run>-<post>.json`. */
interface Name {
  readonly run: number;
  readonly id: number;
}

/** What runs replaced, a file for each run and post, readable by its owner only; the oldest of a post go. */
export class HistoryFiles {
  readonly #galley: GalleyFiles;
  readonly #kept: number;
  /** The runs of each post, oldest first, read once. */
  #runs: Map<number, number[]> | undefined;

  constructor(galley: GalleyFiles, kept: number) {
    this.#galley = galley;
    this.#kept = kept;
  }

  /** As `Folder.history` says. */
  entries({ id, run }: HistoryQuery): readonly HistoryEntry[] {
    const names = [...this.#all()].flatMap(([post, runs]) => runs.map((each) => ({ run: each, id: post })));
    return names
      .filter((name) => (id === undefined || name.id === id) && (run === undefined || name.run === run))
      .toSorted((one, other) => other.run - one.run || one.id - other.id)
      .flatMap((name) => readCheckedFile<HistoryEntry>(this.#file(name), historySchema) ?? []);
  }

  /** As `Folder.newestRun` says. */
  newest(): number {
    let newest = 0;
    for (const runs of this.#all().values()) newest = Math.max(newest, runs.at(-1) ?? 0);
    return newest;
  }

  /** As `Folder.recordHistory` says. */
  async record(entry: HistoryEntry): Promise<void> {
    if (this.#kept === 0) return;
    makeGalleyFolder(this.#galley.shared);
    await writeCheckedFile(this.#file(entry), protectHistory(entry), 0o600);
    const runs = this.#all().get(entry.id) ?? [];
    if (!runs.includes(entry.run)) runs.push(entry.run);
    this.#all().set(entry.id, this.#pruned(entry.id, runs));
  }

  #pruned(id: PostId, runs: readonly number[]): number[] {
    const old = runs.slice(0, Math.max(0, runs.length - this.#kept));
    for (const run of old) rmSync(this.#file({ run, id }), { force: true });
    return runs.slice(old.length);
  }

  #all(): Map<number, number[]> {
    this.#runs ??= byPost(namesIn(this.#galley.history));
    return this.#runs;
  }

  #file({ run, id }: Name): string {
    return join(this.#galley.history, `${run}-${id}.json`);
  }
}

function byPost(names: readonly Name[]): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { run, id } of names.toSorted((one, other) => one.run - other.run)) {
    const known = runs.get(id);
    if (known) known.push(run);
    else runs.set(id, [run]);
  }
  return runs;
}

function namesIn(folder: string): readonly Name[] {
  try {
    return readdirSync(folder).flatMap((file) => {
      const [, run, id] = /^([1-9]\d*)-([1-9]\d*)\.json$/.exec(file) ?? [];
      return run === undefined || id === undefined ? [] : [{ run: Number(run), id: Number(id) }];
    });
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}
