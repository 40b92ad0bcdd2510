import { WatchedFolders } from './watched-folders.js';

/** Milliseconds without another event, after which a save counts as finished: editors write in steps and rename. */
const usualQuiet = 700;
/** A timer stands still while the machine sleeps: the wall clock is looked at as often as this, in milliseconds. */
const glance = 5000;

/** Why a wait is over: files have settled, the time has come, or a signal asks to stop. */
export type Wake = 'files' | 'time' | 'stop';

/** Hears of changes in a folder and below, dot folders left out, and says when they have settled. */
export class FileChanges {
  readonly #folders: WatchedFolders;
  readonly #quiet: number;
  #changedAt: number | undefined;
  #tell: () => void = () => undefined;

  constructor(root: string, quiet = usualQuiet) {
    this.#quiet = quiet;
    this.#folders = new WatchedFolders(root, () => this.#heard());
  }

  /** Waits until files have settled, or until `time` (milliseconds since 1970), whichever comes first. */
  async next(time: number, signal: AbortSignal): Promise<Wake> {
    while (!signal.aborted) {
      const now = Date.now();
      const settles = this.#changedAt === undefined ? Infinity : this.#changedAt + this.#quiet;
      if (settles <= now) {
        this.#changedAt = undefined;
        return 'files';
      }
      if (time <= now) return 'time';
      await this.#pause(Math.min(glance, time - now, settles - now), signal);
    }
    return 'stop';
  }

  /** Hears no more. */
  close(): void {
    this.#folders.close();
  }

  #heard(): void {
    this.#changedAt = Date.now();
    this.#tell();
  }

  #pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', over);
        this.#tell = () => undefined;
        resolve();
      };
      const timer = setTimeout(over, milliseconds);
      signal.addEventListener('abort', over, { once: true });
      this.#tell = over;
    });
  }
}
