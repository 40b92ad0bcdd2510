import type { Stage } from '../../support/stage/stage.js';

/** How a scenario gets its site. */
export interface World {
  /** With `series`, a plugin that keeps series in a taxonomy of its own runs there from the beginning. */
  readonly open: (with_?: { readonly series?: boolean }) => Promise<Stage>;
  /** Puts that plugin in later. */
  readonly addSeriesPlugin: () => Promise<void>;
  /** Settings, Permalinks: every address is written another way, and no post is touched. */
  readonly datePermalinks: () => Promise<void>;
}
