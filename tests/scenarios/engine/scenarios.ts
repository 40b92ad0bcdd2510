import type { Stage } from '../../support/stage/stage.js';
import { conflictScenarios } from './conflicts.js';
import { mergingScenarios } from './merging.js';
import { rememberingScenarios } from './remembering.js';
import { removalScenarios } from './removals.js';
import { spineScenarios } from './spine.js';

/** Everything the engine promises of posts, links, series, terms and media, wherever it plays. */
export function scenarios(open: () => Promise<Stage>): void {
  spineScenarios(open);
  mergingScenarios(open);
  conflictScenarios(open);
  removalScenarios(open);
  rememberingScenarios(open);
}
