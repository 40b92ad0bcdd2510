import type { Stage } from '../../support/stage/stage.js';

/** How a scenario gets its site. */
export interface World {
  /**
   * With `series`, a plugin that keeps series in a taxonomy of its own runs there from the beginning; its pages show the
   * number of each part, and `silent` ones do not.
   */
  readonly open: (with_?: { readonly series?: boolean | 'silent' }) => Promise<Stage>;
  /** Puts that plugin in later. */
  readonly addSeriesPlugin: () => Promise<void>;
  /** Settings, Permalinks: every address is written another way, and no post is touched. */
  readonly datePermalinks: () => Promise<void>;
}
