import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftPath, PostId } from '../../../src/model/ids.js';
import { bindReferences } from '../../../src/sync/references/bind-references.js';
import { draftLocation } from '../../../src/sync/references/draft-location.js';
import { linkCatalog, type LinkEntry } from '../../../src/sync/references/link-catalog.js';
import { localizeUrl } from '../../../src/sync/references/localize-url.js';
import { relativePath } from '../../../src/sync/references/relative-path.js';
import { resolveDestination } from '../../../src/sync/references/resolve-destination.js';
import { unbindReferences } from '../../../src/sync/references/unbind-references.js';

const name = fc
  .oneof(
    fc.constantFrom('a', 'b c', '100%', 'x#y', 'q?', 'http:', 'ü', '日本', '(x)', '<y>', '&amp;', "it's"),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  )
  .map((text) => text.normalize('NFC').replaceAll(/[/\\\p{C}\p{Z}]/gu, '-'))
  .filter((text) => !/^\.*$/.test(text));
const folder = fc.array(name, { maxLength: 3 });
const file = fc
  .tuple(folder, name)
  .map(([folders, last]) => [...folders, `${last}.md`].join('/') as DraftPath);
const posts = fc
  .uniqueArray(file, { minLength: 2, maxLength: 6, selector: (text) => text.toLowerCase() })
  .map((paths) =>
    paths.map((path, at): LinkEntry => ({
      path,
      id: (at + 1) as PostId,
      link:
        at % 3 === 2
          ? `https://site.test/?p=${at + 1}`
          : `https://site.test/${encodeURIComponent(`slug-${at}-日`).toLowerCase()}/`,
      slug: `slug-${at}-日`,
      type: 'post',
      status: 'publish',
      date: null,
    })),
  );

describe('references', () => {
  it('lead back to the path that they were written for', () => {
    fc.assert(
      fc.property(file, file, (from, to) => {
        expect(draftLocation(from, relativePath(from, to))).toEqual({
          path: to,
          query: '',
          fragment: undefined,
        });
      }),
    );
  });

  it('never resolve to a path outside the drafts folder', () => {
    const step = fc.constantFrom(
      '..',
      '.',
      'a',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '%5c',
      'b.md',
      '',
      'x.png',
      '%00',
    );
    fc.assert(
      fc.property(file, fc.array(step, { maxLength: 8 }), (from, steps) => {
        const path = draftLocation(from, steps.join('/'))?.path ?? '';
        expect(path.split('/').filter((part) => part === '..' || /[\\\0]/.test(part))).toEqual([]);
        expect(path.startsWith('/')).toBe(false);
      }),
    );
  });

  it('become addresses and come back', () => {
    fc.assert(
      fc.property(posts, fc.constantFrom('', '#end', '?x=1', '?x=1&y=2#end'), (entries, tail) => {
        const catalog = linkCatalog(entries, 'https://site.test');
        const from = entries[0]!.path;
        const links = entries.map((entry) => relativePath(from, entry.path) + tail);
        const markdown = links.map((link) => `[text](<${link.replaceAll(/[<>\\&]/g, '\\$&')}>)`).join('\n\n');
        const { markdown: site } = bindReferences(markdown, (destination) => {
          const target = resolveDestination(from, destination, catalog);
          if (target.kind !== 'link') return undefined;
          return {
            kind: 'link',
            url: target.fragment === undefined ? target.url : `${target.url}#${target.fragment}`,
          };
        });
        expect(site).not.toContain('.md');
        const found: string[] = [];
        unbindReferences(site, (url) => {
          const local = localizeUrl(from, url, catalog);
          if (local !== undefined) found.push(local);
          return local;
        });
        expect(found).toEqual(links);
      }),
    );
  });
});
