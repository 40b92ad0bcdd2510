import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../src/run/new-draft.js';
import { picture } from '../../support/stage/pictures.js';
import { paragraph } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';

const titles: readonly (readonly [title: string, slug: string])[] = [
  ['大砲の街', '大砲の街'],
  ['メモリーズ 第一部', 'メモリーズ-第一部'],
  ['مدينة المدافع', 'مدينة-المدافع'],
  ['Grüße aus Köln', 'gruse-aus-koln'],
  ['Ночь. Улица', 'ночь-улица'],
  ['Party 🎉 time', 'party-🎉-time'],
  ['🎉', '🎉'],
];

/** File names and slugs in any script (design, "File names"). */
export function anyScriptScenarios(open: () => Promise<Stage>): void {
  describe('titles, slugs and pictures in any script', () => {
    it('go up, come down elsewhere under names that people read, and rest', async () => {
      const stage = await open();
      for (const [number, [title, slug]] of titles.entries()) {
        stage.desk.write(`img/${slug} 画 é.png`, picture(number));
        stage.desk.draft(
          `${number}.md`,
          `title: "${title}"\nstatus: publish`,
          `![x](<img/${slug} 画 é.png>)`,
        );
      }
      await stage.push({ exit: 0 });
      for (const [title, slug] of titles) expect(await stage.hand.post(slug)).toMatchObject({ title, slug });
      await stage.quiet();
      const other = await stage.elsewhere();
      await other.pull({ there: [], exit: 0 });
      expect(other.desk.drafts).toEqual(titles.map(([, slug]) => `${slug}.md`).toSorted());
      expect(other.desk.files.filter((name) => name.endsWith('.png'))).toHaveLength(titles.length);
      await other.quiet();
    });

    it('are the same in NFC and NFD, encoded and decoded', async () => {
      const stage = await open();
      const [nfc, nfd] = ['が.md'.normalize('NFC'), 'が.md'.normalize('NFD')];
      stage.desk.draft(nfd, 'title: Ga\nslug: ga-%e3%81%8c-%E6%97%A5\nstatus: publish');
      stage.desk.draft('two.md', 'title: Two\nstatus: publish', `[there](${encodeURI(nfc)})`);
      await stage.push({ exit: 0 });
      expect(await stage.hand.content('two')).toContain('<a href="');
      expect(await stage.hand.post('ga-が-日')).toMatchObject({ title: 'Ga' });
      stage.desk.edit(nfd, 'ga-%e3%81%8c-%E6%97%A5', 'ga-が-日'.normalize('NFD'));
      await stage.push({ there: [], here: [], exit: 0 });
    });

    it('are cut at a character, not within one', async () => {
      const stage = await open();
      const long = '日'.repeat(120);
      await stage.hand.add({ title: long, slug: 'long', content: paragraph('Long.') });
      await stage.pull({ here: ['long.md'], exit: 0 });
      const made = await newDraft((await stage.workplace()).folder, { title: `${long}!` });
      if ('severity' in made) throw new Error(made.message);
      expect(Buffer.byteLength(made.path)).toBeLessThanOrEqual(203);
      expect(made.path).toMatch(/^日+\.md$/u);
      await stage.push({ exit: 0 });
      await stage.quiet();
    });

    it('of a draft without a slug is the one that WordPress would make, else the title, else the id', async () => {
      const stage = await open();
      await stage.hand.add({ title: 'Noch Café', status: 'draft', content: paragraph('A.') });
      await stage.hand.add({ title: '…', status: 'draft', content: paragraph('B.') });
      await stage.pull({ exit: 0 });
      // A title that makes no slug: WordPress would call it by its id.
      expect(stage.desk.drafts).toEqual([expect.stringMatching(/^\d+(?:-2)?\.md$/), 'noch-cafe.md']);
      await stage.quiet();
    });
  });

  describe('new', () => {
    it.each([
      ['Stink Bomb', 'stink-bomb.md'],
      ['大砲の街', '大砲の街.md'],
      ['con', 'con_.md'],
      ['…', '….md'],
      ['../../etc', 'etc.md'],
      ['   ', 'untitled.md'],
    ])('makes of %j the file %s', async (title, file) => {
      const stage = await open();
      const { folder } = await stage.workplace();
      expect(await newDraft(folder, { title })).toEqual({ path: file });
    });

    it('spells letters out as the language of the site does', async () => {
      const stage = await open();
      await stage.hand.add({ title: 'Eins', slug: 'eins', content: paragraph('Eins.') });
      await stage.pull({ exit: 0 });
      const { folder } = await stage.workplace();
      await folder.writeSiteMemory({ ...(await folder.siteMemory())!, language: 'de-DE' });
      expect(await newDraft(folder, { title: 'Grüße aus Köln' })).toEqual({ path: 'gruesse-aus-koeln.md' });
      expect(stage.desk.text('gruesse-aus-koeln.md')).toContain('slug: gruesse-aus-koeln\n');
    });
  });

  describe('the layout', () => {
    it('places new posts by year and series, pages in pages/, and moves no file', async () => {
      const stage = await open();
      const [date, body] = ['2020-04-05T10:00:00Z', paragraph('Text.')];
      await stage.hand.add({ title: 'Old', slug: 'old', date, content: body });
      await stage.hand.add({ title: 'Us', slug: 'us', content: body }, 'page');
      await stage.pull({ here: ['2020/old.md', 'pages/us.md'], exit: 0 }, { layout: '{year}/{slug}' });
      await stage.pull({ here: [], exit: 0 }, { layout: '{series}/{slug}' });
      await stage.quiet();
    });
  });
}
