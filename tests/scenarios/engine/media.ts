import { describe, expect, it } from 'vitest';
import { picture } from '../../support/stage/pictures.js';
import type { Stage } from '../../support/stage/stage.js';

/** Pictures go up once, and never because of a comma. */
export function mediaScenarios(open: () => Promise<Stage>): void {
  describe('pictures', () => {
    it('go up once for each content, whatever they are called and however often they are used', async () => {
      const stage = await open();
      stage.desk.write('img/eva.png', picture(1));
      stage.desk.write('img/same.png', picture(1));
      const body = '![Eva](img/eva.png)\n\n![The same](img/same.png)';
      stage.desk.draft('one.md', 'title: One\nstatus: publish\nfeatured_image: img/eva.png', body);
      stage.desk.draft('two.md', 'title: Two\nstatus: publish', '![Eva](img/eva.png)');
      await stage.sync({ there: ['create post one', 'create post two', 'upload eva.png'], exit: 0 });
      const [item] = await stage.hand.media('eva.png');
      expect(await stage.hand.post('one')).toMatchObject({ featuredMedia: item!.id });
      for (const name of ['one', 'two'])
        expect(await stage.hand.content(name)).toContain(`class="wp-image-${item!.id}"`);
      await stage.quiet();
    });

    it('stay where they are when a letter or an alt text of the post is edited', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.draft('one.md', 'title: One\nstatus: publish', 'A letter.\n\n![Eva](eva.png)');
      await stage.sync({ exit: 0 });
      stage.desk.edit('one.md', 'A letter', 'A better');
      await stage.sync({ there: ['update post one: content'], here: [], exit: 0 });
      stage.desk.edit('one.md', '![Eva]', '![Ada]');
      const [item] = await stage.hand.media('eva.png');
      const there = ['update post one: content', `update media #${item!.id}: alt`];
      await stage.sync({ there, here: [], exit: 0 });
      expect(await stage.hand.content('one')).toContain('alt="Ada"');
      await stage.quiet();
    });

    it('are found again and adopted when everything remembered is lost: 0 uploads', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.write('ada.png', picture(2));
      stage.desk.draft('one.md', 'title: One\nstatus: publish', '![Eva](eva.png)\n\n![Ada](ada.png)');
      await stage.sync({ exit: 0 });
      stage.desk.remove('.galley');
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });

    it('that were replaced are new items; the old one stays', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.draft('one.md', 'title: One\nstatus: publish', '![Eva](eva.png)');
      await stage.sync({ exit: 0 });
      stage.desk.write('eva.png', picture(2));
      await stage.sync({ there: ['update post one: content', 'upload eva.png'], here: [], exit: 0 });
      expect(await stage.hand.media('eva.png')).toHaveLength(2);
      await stage.quiet();
    });

    it('that are not there are named, and their post is not half published', async () => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish', '![Eva](eva.png)');
      stage.desk.draft('two.md', 'title: Two\nstatus: publish');
      const report = await stage.sync({ there: ['create post two'], exit: 1 });
      expect(JSON.stringify(report.posts)).toContain('eva.png');
    });

    it('come down beside the draft on another machine, each once, byte for byte', async () => {
      const stage = await open();
      stage.desk.write('img/eva.png', picture(1));
      const body = '![Eva](img/eva.png)\n\nText.\n\n![Eva again](img/eva.png)';
      stage.desk.draft('one.md', 'title: One\nstatus: publish\nfeatured_image: img/eva.png', body);
      await stage.sync({ exit: 0 });
      const other = await stage.elsewhere();
      await other.pull({ there: [], exit: 0 });
      const pictures = other.desk.files.filter((name) => name.endsWith('.png'));
      expect(pictures).toHaveLength(1);
      expect(other.desk.everything()[pictures[0]!]).toBe(stage.desk.everything()['img/eva.png']);
      await other.quiet();
      await stage.quiet();
    });
  });
}
