import { expect, test } from 'vitest';
import type { PostId } from '../../../src/model/ids.js';
import { fakeStage } from '../../support/stage/fake-stage.js';

test('a term that is made and used there while a run lists the terms comes down with its post', async () => {
  const { desk, site, ...stage } = fakeStage();
  desk.draft('ink.md', 'title: Ink\nslug: ink\nstatus: publish\ntags: []', 'Text.');
  await stage.sync({ exit: 0 });
  const [post] = await site.findBySlug('post', ['ink']);
  const [list, look] = [site.terms.bind(site), site.sweep.bind(site)];
  let said = (): void => undefined;
  const used = new Promise<void>((resolve) => (said = resolve));
  site.terms = async (taxonomy) => {
    const terms = await list(taxonomy);
    if (taxonomy === 'post_tag' && terms.length === 0) await tag(post!.id).finally(said);
    return terms;
  };
  site.sweep = (type, since) => used.then(() => look(type, since));
  const tag = async (id: PostId): Promise<void> => {
    const made = await site.createTerm({ taxonomy: 'post_tag', name: 'Fresh' });
    if (made.kind !== 'written') throw new Error(made.message);
    await site.write([{ kind: 'update', type: 'post', id, fields: { terms: { post_tag: [made.term.id] } } }]);
  };
  await stage.sync({ here: ['ink.md'], exit: 0 });
  expect(desk.text('ink.md')).toContain('tags: [Fresh]');
});
