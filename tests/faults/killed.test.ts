import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildGalley, type BuiltGalley } from '../support/built-galley.js';
import { Random } from '../support/random.js';
import { seededFaults } from '../support/faulty-proxy/misbehaviour.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { stageWordPress } from '../support/stage/wordpress-stage.js';
import { randomDeath } from './deaths.js';
import { preferNative } from './prefer-native.js';
import { Trial } from './trial.js';

/** `npm run test:faults` sets how many; `npm test` plays a small part, always the same. */
const wantedKills = Number(process.env['GALLEY_KILLS'] ?? 6);
const wantedRuns = Number(process.env['GALLEY_FAULTY_RUNS'] ?? 3);
const seed = Number(process.env['GALLEY_SEED'] ?? 4);
const killsInALife = 12;

describe('a client that is killed, and a line that breaks', () => {
  let staged: StagedWordPress;
  let galley: BuiltGalley;
  beforeAll(async () => {
    galley = await buildGalley({ client: 'tests/faults/client.ts' });
    preferNative();
    staged = await stageWordPress();
  });
  afterAll(async () => {
    await staged?.stop();
    galley?.remove();
  });
  beforeEach(() => staged.wordpress.reset());

  const lives = Math.ceil(wantedKills / killsInALife);
  it.each(Array.from({ length: lives }, (_, at) => at))(
    'ends with everything once on both sides, wherever it was killed (life %i)',
    async (at) => {
      const random = new Random(seed * 1000 + at);
      const trial = new Trial(staged, galley.beside('client'), seed * 1000 + at);
      const wanted = Math.min(killsInALife, wantedKills - at * killsInALife);
      for (let tries = 0; trial.kills < wanted && tries < wanted * 4; tries += 1) {
        await trial.life.goOn(1 + random.below(4));
        await trial.run(undefined, randomDeath(random, 16));
      }
      await trial.settle();
      await trial.judge();
      report(`life ${at}: ${trial.kills} kills in ${trial.runs} runs, ${trial.life.posts} posts`);
      expect(trial.kills).toBe(wanted);
      trial.desk.discard();
    },
    900_000,
  );

  it('ends with everything once on both sides, whatever the line did to its answers', async () => {
    const trial = new Trial(staged, galley.beside('client'), seed);
    for (let at = 0; at < wantedRuns; at += 1) {
      await trial.life.goOn(3);
      await trial.run(seededFaults(seed + at, { percent: 25 }));
    }
    await trial.settle();
    await trial.judge();
    const faults = [...trial.faults].map(([kind, count]) => `${count} ${kind}`).join(', ');
    report(`faulty line: ${trial.runs} runs, ${trial.life.posts} posts; ${faults}`);
    expect(trial.faults.size).toBeGreaterThan(0);
    trial.desk.discard();
  }, 900_000);
});

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}
