import { describe, expect, it } from 'vitest';
import { told } from '../support/stage/desk.js';
import { picture } from '../support/stage/pictures.js';
import { smallFiles } from '../support/stage/small-files.js';
import type { Stage } from '../support/stage/stage.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';

/** Files of all kinds on a real WordPress, and what goes wrong on their way. */
export function mediaOnASite(staged: () => StagedWordPress, open: () => Promise<Stage>): void {
  const uploads = (method: string) =>
    staged()
      .proxy.requests()
      .filter((request) => request.method === method && isMedia(request.path));

  describe('files of every kind', () => {
    it('go up once and stand in the blocks of the editor; the pictures come down as they were', async () => {
      const stage = await open();
      const takesAvif =
        (await staged().wordpress.php(`echo wp_check_filetype('e.avif')['ext'] ?: 'no';`)) !== 'no';
      const files = Object.entries(smallFiles).filter(([name]) => takesAvif || name !== 'e.avif');
      const names = files.map(([name]) => name);
      for (const [name, bytes] of files) stage.desk.write(`media/${name}`, bytes);
      const body = names.map((name) =>
        /pdf$/.test(name)
          ? `[${name}](media/${name}){.file}`
          : `![${/mp[34]$/.test(name) ? '' : name}](media/${name})`,
      );
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', body.join('\n\n'));
      await stage.sync({ there: ['create post one', ...names.map((name) => `upload ${name}`)], exit: 0 });
      const blocks = [...(await stage.hand.content('one')).matchAll(/<!-- wp:(\w+)/g)].map(
        ([, name]) => name,
      );
      const pictures = names.filter((name) => /^[a-e]/.test(name));
      expect(blocks).toEqual([...pictures.map(() => 'image'), 'audio', 'video', 'file']);
      await stage.quiet();
      const other = await stage.elsewhere();
      await other.pull({ there: [], exit: 0 });
      const came = other.desk.everything();
      expect(other.desk.files).toEqual([...pictures.map((name) => `img/${name}`), 'one.md']);
      for (const name of pictures)
        expect(Buffer.from(came[`img/${name}`]!, 'latin1')).toEqual(Buffer.from(smallFiles[name]!));
      expect(other.desk.text('one.md')).toMatch(/!\[\]\(http[^)]*f\.mp3\)[^]*g\.mp4\)[^]*h\.pdf\)/);
      await other.quiet();
    });
  });

  describe('a picture that is too large for the server (413)', () => {
    it('is named, sent once, and its post waits until the server takes it', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', '![Eva](eva.png)');
      stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish');
      staged().proxy.forget();
      staged().proxy.misbehave(({ method, route }) =>
        method === 'POST' && route === '/wp/v2/media' ? { kind: 'status', status: 413 } : undefined,
      );
      const { problems } = await stage.sync({ there: ['create post two'], exit: 1 });
      expect(told(problems).join()).toMatch(/eva\.png could not be uploaded: .*413/);
      const sent = staged()
        .proxy.requests()
        .filter(({ fault }) => fault?.kind === 'status');
      expect(sent).toHaveLength(1);
      expect(await stage.hand.posts()).toHaveLength(1);
      staged().proxy.misbehave();
      await stage.sync({ there: ['create post one', 'upload eva.png'], here: ['one.md'], exit: 0 });
      await stage.quiet();
    });
  });

  describe('a download that broke off', () => {
    it('is taken up by the next pull, and what is there already is not asked for again', async () => {
      const stage = await open();
      stage.desk.write('eva.png', picture(1));
      stage.desk.write('ada.png', picture(2));
      stage.desk.draft(
        'one.md',
        'title: One\nslug: one\nstatus: publish',
        '![Eva](eva.png)\n\n![Ada](ada.png)',
      );
      await stage.sync({ exit: 0 });
      const other = await stage.elsewhere();
      staged().proxy.misbehave(({ method, path }) =>
        method === 'GET' && path.endsWith('/eva.png') ? { kind: 'half', cut: true } : undefined,
      );
      const { posts } = await other.pull({ there: [], here: ['img/ada.png'], exit: 1 });
      expect(told(posts.flatMap((post) => post.problems)).join()).toMatch(/eva\.png .*did not come whole/);
      staged().proxy.misbehave();
      staged().proxy.forget();
      await other.pull({ there: [], here: ['img/eva.png', 'one.md'], exit: 0 });
      expect(uploads('GET').map(({ path }) => path.replace(/.*\//, ''))).toEqual(['eva.png']);
      await other.quiet();
    });

    it('comes whole where half of it came as if it were all', async () => {
      const stage = await open();
      stage.desk.write('img/eva.png', picture(1));
      stage.desk.draft('one.md', 'title: One\nstatus: publish', '![Eva](img/eva.png)');
      await stage.sync({ exit: 0 });
      const other = await stage.elsewhere();
      let halves = 0;
      staged().proxy.misbehave(({ method, path }) =>
        method === 'GET' && path.endsWith('/eva.png') && halves++ === 0 ? { kind: 'half' } : undefined,
      );
      await other.pull({ there: [], exit: 0 });
      const [name] = other.desk.files.filter((file) => file.endsWith('.png'));
      expect(other.desk.everything()[name!]).toBe(stage.desk.everything()['img/eva.png']);
      expect(halves).toBe(2);
    });
  });
}

function isMedia(path: string): boolean {
  return path.includes('/wp-content/uploads/');
}
