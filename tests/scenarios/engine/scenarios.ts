import type { Stage } from '../../support/stage/stage.js';
import { alternativeTextScenarios } from './alternative-text.js';
import { anyScriptScenarios } from './any-script.js';
import { conflictScenarios } from './conflicts.js';
import { fieldScenarios } from './fields.js';
import { findingScenarios } from './finding.js';
import { historyScenarios } from './history.js';
import { mediaScenarios } from './media.js';
import { mergingScenarios } from './merging.js';
import { narrowedScenarios } from './narrowed-runs.js';
import { rememberingScenarios } from './remembering.js';
import { removalScenarios } from './removals.js';
import { seriesScenarios, waitingScenarios } from './series-and-links.js';
import { seriesSettingsScenarios } from './series-settings.js';
import { spineScenarios } from './spine.js';
import { termScenarios } from './terms.js';
import { unfinishedScenarios } from './unfinished.js';

/** Everything the engine promises of posts, links, series, terms and media. */
export function scenarios(open: () => Promise<Stage>): void {
  restingScenarios(open);
  waitingScenarios(open);
  seriesSettingsScenarios(open);
  anyScriptScenarios(open);
  unfinishedScenarios(open);
}

/** Those that ask only what stands in the end, however many runs it took. */
export function restingScenarios(open: () => Promise<Stage>): void {
  centralScenarios(open);
  fieldScenarios(open);
  mediaScenarios(open);
  conflictScenarios(open);
  removalScenarios(open);
  rememberingScenarios(open);
  findingScenarios(open);
  termScenarios(open);
  historyScenarios(open);
  narrowedScenarios(open);
  alternativeTextScenarios(open);
}

/** The daily work: writing, editing on both sides, series. */
export function centralScenarios(open: () => Promise<Stage>): void {
  spineScenarios(open);
  mergingScenarios(open);
  seriesScenarios(open);
}
