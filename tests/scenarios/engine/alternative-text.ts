import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import { picture } from '../../support/stage/pictures.js';
import type { Stage } from '../../support/stage/stage.js';

function warnings({ posts }: Report): readonly (readonly [string | undefined, number | undefined, string])[] {
  const problems = posts.flatMap((post) => post.problems).filter(({ code }) => code === 'alt-missing');
  return problems.map(({ path, line, severity }) => [path, line, severity]);
}

/** A picture says what it shows, or that it only decorates. */
export function alternativeTextScenarios(open: () => Promise<Stage>): void {
  describe('a picture without alternative text', () => {
    it('is one warning with file and line when its post goes out, and only counted afterwards', async () => {
      const { desk, ...stage } = await open();
      desk.write('img/eva.png', picture(1));
      desk.draft('one.md', 'title: One\nstatus: publish', 'Look:\n\n![](img/eva.png)\n\n![Eva](img/eva.png)');
      const told = (report: Report): void => expect(warnings(report)).toEqual([['one.md', 8, 'warning']]);
      await stage.sync({ exit: 0, told });
      const rest = await stage.sync({ there: [], exit: 0 });
      expect(warnings(rest)).toEqual([]);
      expect(rest.silentPictures).toBe(1);
      desk.edit('one.md', 'Look:', 'Look here:');
      const refused = (report: Report): void => expect(warnings(report)).toHaveLength(1);
      await stage.push({ exit: 1, told: refused }, { strict: true });
      expect((await stage.push({ exit: 0 }, { strict: true })).silentPictures).toBe(1);
    });

    it('is none where it is marked as decorative, and the mark stays here', async () => {
      const { desk, hand, ...stage } = await open();
      desk.write('img/line.png', picture(2));
      const body = '![](img/line.png){decorative}\n\nAnd ![](img/line.png){decorative} in a text.';
      desk.draft('one.md', 'title: One\nstatus: publish', body);
      const report = await stage.sync({ exit: 0 }, { strict: true });
      expect(warnings(report)).toEqual([]);
      expect(await hand.content('one')).toContain('alt=""');
      expect(await hand.content('one')).not.toContain('decorative');
      await stage.quiet();
      await hand.edit('one', { title: 'Another' });
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toContain(body);
      await hand.reword('one', 'in a text', 'in a long text');
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toContain('![](img/line.png){decorative}\n\n');
      await stage.quiet();
    });
  });
}
