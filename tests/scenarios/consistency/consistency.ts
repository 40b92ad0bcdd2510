import { linkConsistency } from './links.js';
import { mediaConsistency } from './media.js';
import type { World } from './open-world.js';
import { promisedPart } from './promised-part.js';
import { seriesConsistency } from './series-taxonomy.js';
import { termConsistency } from './terms.js';

/** Terms, series, links and media stay the same on both sides, wherever it plays. */
export function consistency(world: World): void {
  termConsistency(world);
  seriesConsistency(world);
  promisedPart(world);
  linkConsistency(world);
  mediaConsistency(world);
}
