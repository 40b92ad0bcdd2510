import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/disk/settings.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describe('settings', () => {
  it('are those of the nearest galley.yaml upwards', async () => {
    const root = temporaryFolder({
      'galley.yaml': `drafts: posts
include: ["posts/**"]
exclude: [old]
layout: "{year}/{slug}"
media: link
wikilinks: true
create_terms: yes
series_taxonomy: series
series_labels: {previous: Zurück}
series:
  Fond Memories: {nav: top, parts: 5}
history: 5
`,
      'deep/er/a.md': '',
    });
    expect(await readSettings(join(root, 'deep/er'))).toEqual({
      file: join(root, 'galley.yaml'),
      settings: {
        drafts: 'posts',
        include: ['posts/**'],
        exclude: ['old'],
        layout: '{year}/{slug}',
        media: 'link',
        wikilinks: true,
        create_terms: 'yes',
        series_taxonomy: 'series',
        series_labels: { previous: 'Zurück' },
        series: { 'Fond Memories': { nav: 'top', parts: 5 } },
        history: 5,
      },
    });
  });

  it('may be empty or all comments', async () => {
    const root = temporaryFolder({ 'galley.yaml': '# drafts: posts\n' });
    expect(await readSettings(root)).toEqual({ file: join(root, 'galley.yaml'), settings: {} });
  });

  it.each([
    ['drafts: a\nwkilinks: true\n', 'setting-unknown', 2, 'Did you mean `wikilinks`?'],
    ['series:\n  A:\n    navv: top\n', 'setting-unknown', 3, 'Did you mean `nav`?'],
    ['drafts: a\nmedia: upload\n', 'setting-invalid', 2, ''],
    ['history: -1\n', 'setting-invalid', 1, ''],
    ['drafts: [a\n', 'yaml-broken', 2, ''],
    ['- a\n', 'setting-invalid', undefined, ''],
    ['a: &a [1,1]\nb: [*a,*zz]\n', 'yaml-broken', undefined, ''],
  ])('%j is the problem %s on line %s', async (yaml, code, line, hint) => {
    const root = temporaryFolder({ 'galley.yaml': yaml });
    const problems = await readSettings(root);
    expect(problems).toMatchObject([{ code, severity: 'error', path: join(root, 'galley.yaml') }]);
    expect(Array.isArray(problems) && problems[0]).toHaveProperty('hint', expect.stringContaining(hint));
    expect((problems as readonly { line?: number }[])[0]?.line).toBe(line);
  });
});
