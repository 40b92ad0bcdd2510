import { expect, it, describe } from 'vitest';
import type { RunOptions } from '../../../src/model/run-options.js';
import type { Stage } from '../../support/stage/stage.js';

/** What `galley.yaml` says of series. */
export function seriesSettingsScenarios(open: () => Promise<Stage>): void {
  const threeParts = async (): Promise<Stage> => {
    const stage = await open();
    for (const part of [1, 2, 3])
      stage.desk.draft(`p${part}.md`, `title: P${part}\nstatus: publish\nseries: S\npart: ${part}`);
    stage.desk.draft('alone.md', 'title: Alone\nstatus: publish');
    await stage.sync({ exit: 0 });
    return stage;
  };
  const everyPart = ['update post p1: content', 'update post p2: content', 'update post p3: content'];

  /** Every part is written once, and then no byte any more. */
  async function writesOnce(stage: Stage, options: Omit<RunOptions, 'direction'>): Promise<void> {
    const before = stage.desk.everything();
    await stage.sync({ there: everyPart, here: [], exit: 0 }, options);
    await stage.sync({ there: [], here: [], exit: 0 }, options);
    for (const name of ['p1.md', 'p2.md', 'p3.md', 'alone.md'])
      expect(stage.desk.everything()[name]).toBe(before[name]);
  }

  describe('series in the settings', () => {
    it('have words of their own, and new ones are written into each part once', async () => {
      const stage = await threeParts();
      await writesOnce(stage, { seriesLabels: { heading: 'No. {part} of {total}: {series}' } });
      expect(await stage.hand.content('p2')).toContain('No. 2 of 3: <strong>S</strong>');
      await writesOnce(stage, { seriesLabels: { heading: 'Folge {part}/{total}: {series}' } });
      expect(await stage.hand.content('p2')).not.toContain('No. 2 of 3');
    });

    it('touch only the parts that a new word stands in', async () => {
      const stage = await threeParts();
      const options = { seriesLabels: { next: 'Onwards: {title}' } };
      await stage.sync({ there: everyPart.slice(0, 2), here: [], exit: 0 }, options);
      expect(await stage.hand.content('p1')).toContain('Onwards: ');
      await stage.sync({ there: [], here: [], exit: 0 }, options);
    });

    it('say where the navigation stands, and how many parts there will be', async () => {
      const stage = await threeParts();
      await writesOnce(stage, { series: { S: { parts: 5 } } });
      expect(await stage.hand.content('p1')).toContain('Part 1 of 5');
      stage.desk.draft('p4.md', 'title: P4\nstatus: publish\nseries: T\npart: 1');
      stage.desk.draft('p5.md', 'title: P5\nstatus: publish\nseries: T\npart: 2');
      await stage.sync({ exit: 0 }, { series: { T: { nav: 'top' }, S: { parts: 5 } } });
      expect((await stage.hand.content('p4')).indexOf('galley-series')).toBeLessThan(
        (await stage.hand.content('p4')).indexOf('Text.'),
      );
    });

    it('nav: none takes the navigation away', async () => {
      const stage = await threeParts();
      await writesOnce(stage, { series: { S: { nav: 'none' } } });
      expect(await stage.hand.content('p1')).not.toContain('galley-series');
    });
  });
}
