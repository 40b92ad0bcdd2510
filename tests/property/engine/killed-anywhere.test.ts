import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../support/fake-site-faults.js';
import { edits, editsApart, RandomWorld } from './random-world.js';

const faults: fc.Arbitrary<Fault> = fc.constantFrom(
  'killed-before',
  'killed-after',
  'lost-before',
  'lost-after',
);
const death = fc.record({ at: fc.integer({ min: 1, max: 90 }), fault: faults });
const rounds = fc.array(
  fc.record({ edits: fc.array(edits, { maxLength: 5 }), deaths: fc.array(death, { maxLength: 2 }) }),
  { minLength: 1, maxLength: 4 },
);
/** New drafts of which the client died, and what everybody wrote before it came to finish them. */
const unfinished = fc.record({
  series: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  deaths: fc.array(fc.record({ at: fc.integer({ min: 8, max: 45 }), fault: faults }), {
    minLength: 1,
    maxLength: 3,
  }),
  edits: fc.array(editsApart, { minLength: 1, maxLength: 6 }),
  later: fc.array(death, { maxLength: 2 }),
});

async function settle(world: RandomWorld): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const report = await world.run({ maxChanges: '100%' });
    if (report && report.writes.there + report.writes.here === 0 && report.exitCode !== 1) return;
  }
}

function everything(world: RandomWorld): { here: string; there: string } {
  const here = [...world.folder.files.keys()].map((path) => world.folder.text(path)).join('\n');
  const there = world.site
    .shown()
    .map(({ title, content }) => `${title}\n${content}`)
    .join('\n');
  return { here, there };
}

describe('random worlds, edited on both sides, with the client killed anywhere', () => {
  it('end at a fixed point, with every post once and no written word lost', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (story) => {
        const world = new RandomWorld();
        for (const { edits: done, deaths } of story) {
          for (const edit of done) world.apply(edit);
          for (const death of deaths) await world.run({ maxChanges: '100%' }, death);
        }
        await settle(world);
        const last = await world.run();
        expect(last?.writes).toEqual({ there: 0, here: 0 });

        const titles = world.site.shown().map(({ title }) => title);
        expect(new Set(titles).size).toBe(titles.length);
        expect(world.drafts).toHaveLength(titles.length);
        const open = last?.posts.filter(({ outcome }) => outcome === 'conflict') ?? [];
        const { here, there } = everything(world);
        for (const word of world.words) {
          const stands = { here: here.includes(word), there: there.includes(word) };
          expect([word, stands.here || stands.there]).toEqual([word, true]);
          if (open.length === 0) expect([word, stands]).toEqual([word, { here: true, there: true }]);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('merge without a conflict what was written after a death, where nobody wrote what another did', async () => {
    await fc.assert(
      fc.asyncProperty(unfinished, async (story) => {
        const world = new RandomWorld();
        for (const series of story.series) world.apply({ kind: 'new-here', series });
        for (const died of story.deaths) await world.run({}, died);
        for (const edit of story.edits) world.apply(edit);
        for (const died of story.later) await world.run({}, died);
        await settle(world);
        const last = await world.run();
        expect(last?.writes).toEqual({ there: 0, here: 0 });
        expect(last?.posts.filter(({ outcome }) => outcome === 'conflict')).toEqual([]);
        expect(world.site.shown()).toHaveLength(story.series.length);
        const { here, there } = everything(world);
        for (const word of world.words)
          expect([word, here.includes(word), there.includes(word)]).toEqual([word, true, true]);
        expect(world.differing()).toEqual([]);
        expect(await world.folder.intents()).toEqual([]);
      }),
      { numRuns: 250, seed: 4 },
    );
  });
});
