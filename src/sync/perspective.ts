import type { Lookup } from './fields/lookup.js';
import type { LocalMedia } from './references/local-media.js';
import type { Localizer } from './references/localizer.js';
import type { World } from './world.js';

/** The world as seen from one draft: names relative to its file. */
export interface Perspective {
  readonly world: World;
  readonly lookup: Lookup;
  readonly localizer: Localizer;
  readonly media: LocalMedia;
}
