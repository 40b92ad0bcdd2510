import { afterAll, beforeAll, describe } from 'vitest';
import { seededFaults } from '../support/faulty-proxy/misbehaviour.js';
import { removalScenarios } from '../scenarios/engine/removals.js';
import { restingScenarios } from '../scenarios/engine/scenarios.js';
import { openStage } from '../support/stage/open-stage.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { isHand, stageWordPress } from '../support/stage/wordpress-stage.js';
import { preferNative } from './prefer-native.js';

const seed = Number(process.env['GALLEY_SEED'] ?? 4);
/** `npm test` plays a few; `npm run test:faults` every scenario. */
const played = process.env['GALLEY_KILLS'] === undefined ? removalScenarios : restingScenarios;

describe('over a line that loses, garbles and refuses a fifth of its answers', () => {
  let staged: StagedWordPress;
  let scenario = 0;
  const met = new Map<string, number>();
  beforeAll(async () => {
    preferNative();
    staged = await stageWordPress();
  });
  afterAll(async () => {
    const told = [...met].map(([kind, count]) => `${count} ${kind}`).join(', ');
    process.stdout.write(`scenarios over a broken line: ${scenario} scenarios, ${told}\n`);
    await staged?.stop();
  });

  played(async () => {
    staged.proxy.misbehave();
    await staged.wordpress.reset();
    const faults = seededFaults(seed + (scenario += 1), { percent: 20 });
    staged.proxy.misbehave((request) => {
      const fault = isHand(request) ? undefined : faults(request);
      if (fault) met.set(fault.kind, (met.get(fault.kind) ?? 0) + 1);
      return fault;
    });
    return openStage({ ...staged.stageSite(), restless: true });
  });
});
