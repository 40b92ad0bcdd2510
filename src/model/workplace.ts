import type { Clock } from './clock.js';
import type { Folder } from './folder.js';
import type { Progress } from './progress.js';
import type { Site } from './site.js';

/** The ports a run is handed; with other ports it is another world (a test, a demo). */
export interface Workplace {
  readonly site: Site;
  readonly folder: Folder;
  readonly clock: Clock;
  readonly progress: Progress;
}
