import { afterAll, beforeAll, describe } from 'vitest';
import { centralScenarios, scenarios } from '../scenarios/engine/scenarios.js';
import { openStage } from '../support/stage/open-stage.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { stageWordPress } from '../support/stage/wordpress-stage.js';

/** `npm run test:native` plays them all; the embedded WordPress takes a second for each and gets the central ones. */
const played = process.env['GALLEY_WORDPRESS'] === 'native' ? scenarios : centralScenarios;

describe('on a real WordPress', () => {
  let staged: StagedWordPress;
  beforeAll(async () => {
    staged = await stageWordPress();
  });
  afterAll(() => staged?.stop());

  played(async () => {
    await staged.wordpress.reset();
    return openStage(staged.stageSite());
  });
});
