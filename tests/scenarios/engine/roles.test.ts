import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import type { SiteFacts } from '../../../src/model/site-facts.js';
import { fakeFacts } from '../../support/fake-site-facts.js';
import { fakeStage } from '../../support/stage/fake-stage.js';

/** The plain site as somebody sees it who lacks these capabilities. */
function without(...capabilities: readonly string[]): SiteFacts {
  const left = [...fakeFacts.capabilities].filter((name) => !capabilities.includes(name));
  return { ...fakeFacts, capabilities: new Set(left) };
}

const said = ({ posts }: Report): readonly string[] =>
  posts.flatMap(({ path, held, problems }) => [
    ...(held === undefined ? [] : [`${path}: ${held}`]),
    ...problems.map(({ code }) => `${path}: ${code}`),
  ]);

describe('a role of a plug-in that lacks one right', () => {
  it('to delete what is public: the post stays, and links to it too', async () => {
    const stage = fakeStage({ facts: without('delete_published_posts') });
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'See [two](two.md).');
    stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish', 'Text.');
    await stage.sync({ exit: 0 });
    stage.desk.remove('two.md');
    const report = await stage.sync({ there: [], exit: 1 }, { delete: true });
    expect(said(report)).toEqual(['two.md: role-may-not-delete']);
    expect(await stage.hand.content('one')).toContain('href="https://blog.example/two/"');
  });

  it('to edit what is public: edits fail by name, and links that nobody edited wait without an error', async () => {
    const stage = fakeStage({ facts: without('edit_published_posts') });
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'See [two](two.md).');
    await stage.sync({ exit: 0 });
    stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish', 'Text.');
    const there = ['create post two', 'update post two: content, slug, status, title'];
    const report = await stage.sync({ there, exit: 0 });
    expect(said(report)).toContain('one.md: its links wait: your role may not edit it');
    stage.desk.edit('one.md', 'See', 'Look at');
    const edited = await stage.sync({ there: [], here: [], exit: 1 });
    expect(said(edited)).toEqual(['one.md: role-may-not-edit-published']);
  });
});
