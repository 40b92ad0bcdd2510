import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stripNavigation } from '../../../src/convert/navigation/strip-navigation.js';
import type { World } from './open-world.js';

/** A real first part whose writer promised links; it lies beside this repository, where there is one. */
const seed = new URL('../../../../shared/seeds/magnetic-rose.classic.html', import.meta.url);

/** The same shape in words of our own: classic HTML, a caption, a bracket at the beginning, a promise at the end. */
const own = [
  'Two boats have crossed this river since the bridge fell, and I have rowed in both.',
  '<h2>The first crossing</h2>',
  '[caption id="attachment_9" align="aligncenter" width="640"]<img class="size-full wp-image-9" src="https://pictures.test/boat.png" alt="" width="640" height="480" /> The boat, <em>before</em> the paint[/caption]',
  '[More of the ferryman below.] He says &amp; does little; "ask the river," he says.',
  'There will be two more parts, and I will link them here when they are written.',
].join('\r\n\r\n');

const texts = [
  { whose: 'of our own', content: own, promise: 'link them here' },
  ...(existsSync(seed)
    ? [{ whose: 'the seed', content: readFileSync(seed, 'utf8'), promise: 'link them here' }]
    : []),
];

/** A classic first part gets its second: the promise is kept, and not a byte more. */
export function promisedPart({ open }: World): void {
  describe('the second part of a series whose first promised a link', () => {
    it.each(texts)(
      'fills it in, and in part 1 nothing else but the navigation changes ($whose)',
      async (text) => {
        const stage = await open();
        const { content, promise } = text;
        await stage.hand.add({ title: 'Memories Part 1', slug: 'part-1', content });
        await stage.sync({ there: [], here: ['part-1.md'], exit: 0 });
        stage.desk.edit('part-1.md', /^slug: part-1$/m, 'slug: part-1\nseries: Memories\npart: 1');
        stage.desk.edit('part-1.md', promise, `[${promise}](part-2.md)`);
        await stage.sync({ there: ['update post part-1: content'], here: [], exit: 0 });
        const first = await stage.hand.content('part-1');
        expect(stripNavigation(first).content).toBe(content);
        await stage.quiet();

        const fields = 'title: Memories Part 2\nslug: part-2\nstatus: publish\nseries: Memories\npart: 2';
        stage.desk.draft('part-2.md', fields, 'It goes on.');
        const before = stage.desk.text('part-1.md');
        await stage.sync({
          there: [
            'create post part-2',
            'update post part-1: content',
            'update post part-2: content, slug, status, title',
          ],
          here: ['part-2.md'],
          exit: 0,
        });
        const second = await stage.hand.content('part-1');
        const link = `<a href="${stage.url}/part-2/">${promise}</a>`;
        expect(stripNavigation(second).content).toBe(content.replace(promise, link));
        expect(second).not.toContain('<!-- wp:');
        expect(second.slice(second.indexOf('galley-series'))).toContain(`${stage.url}/part-2/`);
        expect(stage.desk.text('part-1.md')).toBe(before);
        await stage.quiet();
      },
    );
  });
}
