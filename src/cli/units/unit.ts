/** What is to be run by the scheduler of a system: a sync of one site, again and again. */
export interface Job {
  /** A short word that no other job of this person has: `galley-notes`, `galley-notes-staging`. */
  readonly name: string;
  /** Where `.env` is found: absolute. */
  readonly folder: string;
  /** The program and its first words: absolute paths. */
  readonly command: readonly string[];
  /** Minutes between two runs. */
  readonly minutes: number;
  /** The drafts, relative to the folder, with `/`. */
  readonly drafts: string;
  /** Where what belongs to the person lies: absolute. */
  readonly home: string;
  /** A command to call on a failure or a new conflict. */
  readonly notify?: string;
  readonly site?: string;
  /** The keys of `.env` by which this folder signs in. */
  readonly signInKeys: readonly string[];
}

/** What a scheduler needs: files, and commands that make them count. */
export interface Unit {
  readonly files: readonly UnitFile[];
  /** Run after the files are there, each as a program with its words; `input` goes in on standard input. */
  readonly commands: readonly UnitCommand[];
  /** What a person should know. */
  readonly notes: readonly string[];
}

export interface UnitFile {
  /** Relative to `home`, or to the folder of the job. */
  readonly path: string;
  readonly under: 'home' | 'folder';
  readonly text: string;
}

export interface UnitCommand {
  readonly words: readonly string[];
  readonly input?: string;
}

/** The words of one run. */
export function runWords({ command, ...job }: Job): readonly string[] {
  return [...command, ...syncWords(job)];
}

/** The same without the program. */
export function syncWords({ site, notify }: Pick<Job, 'site' | 'notify'>): readonly string[] {
  const named = site === undefined ? [] : ['--site', site];
  return ['sync', ...named, ...(notify === undefined ? [] : ['--notify', notify])];
}

/** For GALLEY_SCHEDULED: one line a run, a heartbeat, and a complete look a day. */
export function interval({ minutes }: Job): string {
  return `${minutes}m`;
}
