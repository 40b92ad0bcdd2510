import { readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/**
 * Hears of every change in a folder and in those below, dot folders left out. A watch on each folder, none on files:
 * Node's own recursive watch on Linux loses a file that is replaced by a rename, as most editors save.
 */
export class WatchedFolders {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #heard: () => void;

  constructor(root: string, heard: () => void) {
    this.#heard = heard;
    this.#add(root);
  }

  /** Hears no more. */
  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #add(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_event, name) => this.#changed(folder, name));
      this.#watchers.set(folder, watcher);
      watcher.on('error', () => this.#drop(folder));
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !isHidden(entry.name)) this.#add(path.join(folder, entry.name));
      }
    } catch {
      // Gone again, or too many watches for this machine: the look at each interval still finds everything.
      this.#drop(folder);
    }
  }

  #changed(folder: string, name: string | null): void {
    if (name !== null && isHidden(name)) return;
    if (name !== null) this.#lookFor(path.join(folder, name));
    this.#heard();
  }

  /** A new folder, or one that took the place of another, is watched from now on. */
  #lookFor(entry: string): void {
    try {
      readdirSync(entry);
      this.#add(entry);
    } catch {
      this.#drop(entry);
    }
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.');
}
