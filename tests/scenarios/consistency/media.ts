import { describe, expect, it } from 'vitest';
import { unusedMedia } from '../../../src/run/media/unused-media.js';
import { paragraph } from '../../support/stage/hand.js';
import { picture } from '../../support/stage/pictures.js';
import type { World } from './open-world.js';

/** What is said of pictures, and what became of those that were replaced. */
export function mediaConsistency({ open }: World): void {
  describe('what is said of a picture', () => {
    it('goes up with it, and an edit changes the block and the item, without another upload', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.draft('one.md', 'title: One\nstatus: publish', '![Eva](eva.png "On stage")');
      await stage.sync({ there: ['create post one', 'upload eva.png'], exit: 0 });
      const [item] = await stage.hand.media('eva.png');
      expect(item).toMatchObject({ alt: 'Eva', caption: 'On stage' });
      stage.desk.edit('one.md', '![Eva]', '![Ada]');
      await stage.sync({
        there: ['update post one: content', `update media #${item!.id}: alt`],
        here: [],
        exit: 0,
      });
      expect(await stage.hand.media('eva.png')).toMatchObject([{ id: item!.id, alt: 'Ada' }]);
      await stage.quiet();
    });

    it('includes a title and a description, which the item alone has', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      const words = '{title="Eva, \\"live\\"" description="In the opera, id=9"}';
      stage.desk.draft(
        'one.md',
        'title: One\nslug: one\nstatus: publish',
        `![Eva](eva.png "On stage")${words}`,
      );
      await stage.sync({ there: ['create post one', 'upload eva.png'], exit: 0 });
      const [item] = await stage.hand.media('eva.png');
      expect(item).toMatchObject({ title: 'Eva, "live"', description: 'In the opera, id=9', alt: 'Eva' });
      const content = await stage.hand.content('one');
      expect(content).toContain(`<!-- wp:image {"id":${item!.id},"sizeSlug":"full"} -->`);
      expect(content).not.toMatch(/live|opera/);
      stage.desk.edit('one.md', 'live', 'alive');
      await stage.sync({ there: [`update media #${item!.id}: title`], here: [], exit: 0 });
      expect(await stage.hand.media('eva.png')).toMatchObject([{ title: 'Eva, "alive"' }]);
      stage.desk.edit('one.md', 'In the opera', 'At sea');
      stage.desk.edit('one.md', 'On stage', 'On board');
      const there = ['update post one: content', `update media #${item!.id}: caption, description`];
      await stage.sync({ there, here: [], exit: 0 });
      await stage.quiet();
    });

    it('keeps what is said of the item when the text around or the caption changes there', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      const shown = '![Eva](eva.png "On stage"){title="Eva live" description="In the opera"}';
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', `First.\n\n${shown}`);
      await stage.sync({ exit: 0 });
      await stage.hand.reword('one', 'On stage', 'On board');
      await stage.hand.reword('one', 'First.', 'Foremost.');
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(stage.desk.text('one.md')).toContain(`Foremost.\n\n${shown.replace('stage', 'board')}\n`);
      await stage.quiet();
      stage.desk.remove('.galley');
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });

    it('is left alone on an item that two posts say different things of', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.draft('one.md', 'title: One\nstatus: publish', '![Eva](eva.png)');
      stage.desk.draft('two.md', 'title: Two\nstatus: publish', '![Eva](eva.png)');
      await stage.sync({ exit: 0 });
      stage.desk.edit('one.md', '![Eva]', '![Ada]');
      await stage.sync({ there: ['update post one: content'], here: [], exit: 0 });
      expect(await stage.hand.media('eva.png')).toMatchObject([{ alt: 'Eva' }]);
      stage.desk.edit('two.md', '![Eva]', '![Ada]');
      const [item] = await stage.hand.media('eva.png');
      await stage.sync({ there: ['update post two: content', `update media #${item!.id}: alt`], exit: 0 });
      await stage.quiet();
    });

    it('of a featured image goes to its item, and a picture replaced in the file is another item', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      const image = 'featured_image: {src: eva.png, alt: Eva}';
      stage.desk.draft('one.md', `title: One\nstatus: publish\n${image}`);
      await stage.sync({ there: ['create post one', 'upload eva.png'], exit: 0 });
      const [first] = await stage.hand.media('eva.png');
      stage.desk.edit('one.md', 'alt: Eva', 'alt: Ada');
      await stage.sync({ there: [`update media #${first!.id}: alt`], here: [], exit: 0 });
      stage.desk.edit('one.md', 'alt: Ada', 'alt: Ada, title: The title, description: All of it');
      await stage.sync({ there: [`update media #${first!.id}: description, title`], here: [], exit: 0 });
      expect(await stage.hand.media('eva.png')).toMatchObject([
        { id: first!.id, title: 'The title', description: 'All of it', alt: 'Ada' },
      ]);
      stage.desk.write('eva.png', picture(2));
      await stage.sync({ there: ['update post one: featuredMedia', 'upload eva.png'], here: [], exit: 0 });
      const { featuredMedia } = await stage.hand.post('one');
      expect(featuredMedia).not.toBe(first!.id);
      const unused = await unusedMedia(await stage.workplace());
      expect(unused.map(({ id }) => id)).toEqual([first!.id]);
      await stage.quiet();
    });
  });

  describe('a file behind a link', () => {
    it('goes up like a picture; one that is not there is named, and its post waits', async () => {
      const stage = await open();
      stage.desk.write('notes.pdf', '%PDF-1.4\n%%EOF\n');
      stage.desk.draft('one.md', 'title: One\nstatus: publish', 'Read [the notes](notes.pdf).');
      stage.desk.draft('two.md', 'title: Two\nstatus: publish', 'Read [the rest](rest.pdf).');
      const report = await stage.sync({ there: ['create post one', 'upload notes.pdf'], exit: 1 });
      expect(JSON.stringify(report.posts)).toContain('the file rest.pdf is not there');
      expect(await stage.hand.content('one')).toMatch(/href="[^"]*\/wp-content\/uploads\/[^"]*notes\.pdf"/);
    });
  });

  describe('a picture that somebody shows once more on the site', () => {
    it('is the same file here', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', '![Eva](eva.png)');
      await stage.sync({ exit: 0 });
      const content = await stage.hand.content('one');
      await stage.hand.edit('one', { content: `${content}\n\n${paragraph('Between.')}\n\n${content}` });
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(stage.desk.text('one.md').match(/!\[Eva\]\(eva\.png\)/g)).toHaveLength(2);
      await stage.quiet();
    });
  });

  describe('a picture that the site refuses', () => {
    it('is named, and its post is not half published, however often it is tried', async () => {
      const stage = await open();
      stage.desk.write('eva.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
      stage.desk.draft('one.md', 'title: One\nstatus: publish', '![Eva](eva.svg)');
      stage.desk.draft('two.md', 'title: Two\nstatus: publish');
      const report = await stage.sync({ there: ['create post two', 'upload eva.svg'], exit: 1 });
      expect(report.problems.map(({ message }) => message).join()).toContain('eva.svg could not be uploaded');
      await stage.sync({ there: ['upload eva.svg'], here: [], exit: 1 });
      expect(await stage.hand.posts()).toHaveLength(1);
    });
  });

  describe('a pull that only links', () => {
    it('keeps the addresses of pictures and brings none down', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', '![Eva](eva.png)');
      await stage.sync({ exit: 0 });
      const other = await stage.elsewhere();
      await other.pull({ there: [], here: ['one.md'], exit: 0 }, { media: 'link' });
      expect(other.desk.text('one.md')).toMatch(/!\[Eva\]\(https?:[^)]*\/eva\.png\)/);
      await other.sync({ there: [], here: [], exit: 0 }, { media: 'link' });
    });
  });

  describe('a smaller size of a picture', () => {
    it('comes down as the original, once, and stays what it is on the site', async () => {
      const stage = await open();
      const upload = { fileName: 'eva.png', slug: 'eva', bytes: picture(3), mimeType: 'image/png' };
      const made = await stage.hand.site.upload(upload);
      if (made.kind !== 'written') throw new Error(made.message);
      const { id, url } = made.media;
      const sized = url.replace('.png', '-300x200.png');
      const image = `<!-- wp:image {"id":${id},"sizeSlug":"medium","linkDestination":"media"} -->\n<figure class="wp-block-image size-medium"><a href="${url}"><img src="${sized}" alt="" class="wp-image-${id}"/></a></figure>\n<!-- /wp:image -->`;
      await stage.hand.add({ title: 'One', slug: 'one', content: image });
      await stage.sync({ there: [], here: ['img/eva.png', 'one.md'], exit: 0 });
      expect(stage.desk.text('one.md')).not.toContain('wp-content');
      await stage.quiet();
      stage.desk.write('one.md', `${stage.desk.text('one.md')}\nMore.\n`);
      await stage.sync({ there: ['update post one: content'], here: [], exit: 0 });
      expect(await stage.hand.content('one')).toBe(`${image}\n\n${paragraph('More.')}`);
      await stage.quiet();
    });
  });
}
