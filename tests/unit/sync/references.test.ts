import { describe, expect, it } from 'vitest';
import type { DraftPath, Hash, MediaId, PostId } from '../../../src/model/ids.js';
import type { ResolvedReference } from '../../../src/model/base.js';
import { bindReferences } from '../../../src/sync/references/bind-references.js';
import { linkCatalog, type LinkEntry } from '../../../src/sync/references/link-catalog.js';
import { localizeUrl } from '../../../src/sync/references/localize-url.js';
import { mediaPath } from '../../../src/sync/references/media-path.js';
import { recordedForm } from '../../../src/sync/references/recorded-form.js';
import { resolveDestination } from '../../../src/sync/references/resolve-destination.js';
import { unbindReferences } from '../../../src/sync/references/unbind-references.js';

const path = (text: string) => text as DraftPath;
const entry = (file: string, id: number, more: Partial<LinkEntry> = {}): LinkEntry => ({
  path: path(file),
  id: id as PostId,
  link: `https://site.test/${file.replace(/^.*\/|\.md$/g, '')}/`,
  slug: file.replace(/^.*\/|\.md$/g, ''),
  type: 'post',
  status: 'publish',
  date: '2026-04-05T16:30:00Z',
  ...more,
});
const rose = entry('rose.md', 1, { title: 'Magnetic Rose' });
const bomb = entry('series/stink-bomb.md', 2, {
  status: 'draft',
  link: 'https://site.test/?p=2',
  title: 'Stink Bomb',
});
const japanese = entry('日本.md', 3, { link: 'https://site.test/%e6%97%a5%e6%9c%ac/', slug: '日本' });
const space = entry('series/my part 100%.md', 4, { link: 'https://site.test/my-part/', slug: 'my-part' });
const catalog = linkCatalog([rose, bomb, japanese, space], 'https://www.site.test');
const from = path('series/here.md');
const resolve = (destination: string) => resolveDestination(from, destination, catalog);

describe('what a destination in a draft stands for', () => {
  it('is the address of a public post, with anchor and parameters', () => {
    expect(resolve('../rose.md')).toEqual({ kind: 'link', url: 'https://site.test/rose/' });
    expect(resolve('../rose.md#part')).toEqual({
      kind: 'link',
      url: 'https://site.test/rose/',
      fragment: 'part',
    });
    expect(resolve('../rose.md?utm=1')).toEqual({ kind: 'link', url: 'https://site.test/rose/?utm=1' });
  });
  it('is found in any spelling of the path', () => {
    const wanted = { kind: 'link', url: 'https://site.test/my-part/' };
    for (const spelling of [
      'my part 100%25.md',
      'my%20part%20100%25.md',
      '<my part 100%25.md>',
      './MY part 100%.md',
    ]) {
      expect(resolve(spelling)).toEqual(wanted);
    }
    expect(resolve('../%E6%97%A5%E6%9C%AC.md').kind).toBe('link');
  });
  it('is found by a wikilink: file name, title, or the end of a path', () => {
    for (const name of ['[[rose]]', '[[Magnetic Rose]]', '[[rose.md|the first]]']) {
      expect(resolve(name)).toEqual({ kind: 'link', url: 'https://site.test/rose/' });
    }
    expect(resolve('[[rose#End]]')).toEqual({
      kind: 'link',
      url: 'https://site.test/rose/',
      fragment: 'End',
    });
    expect(resolve('[[series/stink-bomb]]')).toEqual({ kind: 'waiting', target: 'series/stink-bomb.md' });
    expect(resolve('[[Stink Bom]]')).toEqual({ kind: 'missing', nearest: 'series/stink-bomb.md' });
  });
  it('waits while it is not public', () => {
    expect(resolve('stink-bomb.md')).toEqual({ kind: 'waiting', target: 'series/stink-bomb.md' });
  });
  it('is missing when there is no such file, and names the nearest', () => {
    expect(resolve('stink-bmob.md')).toEqual({ kind: 'missing', nearest: 'series/stink-bomb.md' });
    expect(resolve('nowhere-near-anything.md')).toEqual({ kind: 'missing' });
  });
  it('names the file whose name begins like the missing one', () => {
    const long = linkCatalog([entry('night-ferry-part-2-rain.md', 9)], 'https://site.test');
    const missing = resolveDestination(from, 'night-ferry-part-2.md', long);
    expect(missing).toEqual({ kind: 'missing', nearest: 'night-ferry-part-2-rain.md' });
  });
  it('never leads out of the drafts folder', () => {
    for (const way of ['../../rose.md', '..%2f..%2frose.md', '../../../etc/passwd.png', '..\\..\\x.md']) {
      expect(resolve(way).kind).toBe('missing');
      expect(mediaPath(from, way)).toBeUndefined();
    }
  });
  it('is a file beside the draft, or nothing of ours', () => {
    expect(resolve('../img/eva%201.png')).toEqual({ kind: 'media', path: 'img/eva 1.png' });
    for (const other of [
      'https://site.test/rose/',
      '//x.test/a.png',
      '/rose/',
      '#end',
      'mailto:a@b.c',
      '',
      'about/',
      '?p=2',
    ]) {
      expect(resolve(other)).toEqual({ kind: 'external' });
    }
  });
});

describe('an own-site address', () => {
  const local = (url: string) => localizeUrl(from, url, catalog);

  it('becomes the relative path of its file from any form', () => {
    const forms = [
      'https://site.test/rose/',
      'http://www.site.test/rose',
      '//SITE.test/rose/',
      '/rose/',
      '/rose',
      '?p=1',
      '/?page_id=1',
      'https://site.test:443/index.php?p=1&preview=true&post_type=page',
    ];
    for (const form of forms) expect([form, local(form)]).toEqual([form, '../rose.md']);
    expect(local('https://site.test/%E6%97%A5%e6%9c%ac/')).toBe('../日本.md');
    expect(local('https://site.test/2026/04/rose/')).toBe('../rose.md');
  });
  it('keeps anchor and parameters', () => {
    expect(local('https://site.test/rose/?utm=1#end')).toBe('../rose.md?utm=1#end');
    expect(local('?p=1&x=2#end')).toBe('../rose.md?x=2#end');
    expect(local('/my-part/')).toBe('my part 100%25.md');
  });
  it('stays when it is another site, the front page, or no post', () => {
    for (const url of [
      'https://other.test/rose/',
      'https://site.test/',
      '/',
      '/category/rose/',
      '/rose/feed/',
      'rose/',
      '/2019/04/rose/',
      'https://evil.test\\@site.test/rose/',
    ]) {
      expect([url, local(url)]).toEqual([url, undefined]);
    }
  });
  it('knows a site below a folder', () => {
    const blog = linkCatalog(
      [entry('rose.md', 1, { link: 'https://x.test/blog/rose/' })],
      'https://x.test/blog',
    );
    expect(localizeUrl(path('a.md'), '/blog/rose', blog)).toBe('rose.md');
    expect(localizeUrl(path('a.md'), '/rose', blog)).toBeUndefined();
    expect(localizeUrl(path('a.md'), 'https://x.test/blog/?p=1', blog)).toBe('rose.md');
  });
});

describe('binding the references of a body', () => {
  const eva: ResolvedReference = {
    kind: 'media',
    id: 812 as MediaId,
    url: 'https://site.test/u/eva.png',
    hash: 'h' as Hash,
  };
  const targets = new Map<string, ResolvedReference>([
    ['rose.md', { kind: 'link', url: 'https://site.test/rose/' }],
    ['bomb.md', { kind: 'waiting' }],
    ['[[Rose]]', { kind: 'link', url: 'https://site.test/rose/' }],
    ['img/eva.png', eva],
  ]);
  const local =
    '[The rose](rose.md), [[Rose]], [the bomb](bomb.md) and [that](https://x.test/).\n\n![Eva](img/eva.png "On stage")\n\nText ![Eva](img/eva.png) and `[a](rose.md)`.\n';
  const bound = bindReferences(local, (destination) => targets.get(destination), { wikilinks: true });

  it('writes addresses, lets waiting links be text, and gives pictures their item', () => {
    expect(bound.markdown).toBe(
      '[The rose](https://site.test/rose/), [Rose](https://site.test/rose/), the bomb and [that](https://x.test/).\n\n' +
        '![Eva](https://site.test/u/eva.png "On stage"){id=812 size=full}\n\nText ![Eva](https://site.test/u/eva.png){id=812} and `[a](rose.md)`.\n',
    );
    expect(bound.resolved).toEqual(Object.fromEntries(targets));
  });
  it('is made again from what is remembered', () => {
    expect(recordedForm(local, bound.resolved)).toBe(bound.markdown);
  });
  it('goes back to relative links and local files', () => {
    const back = new Map([
      ['https://site.test/rose/', 'rose.md'],
      [eva.kind === 'media' ? eva.url : '', 'img/eva.png'],
    ]);
    expect(unbindReferences(bound.markdown, (url) => back.get(url))).toBe(
      '[The rose](rose.md), [Rose](rose.md), the bomb and [that](https://x.test/).\n\n![Eva](img/eva.png "On stage")\n\nText ![Eva](img/eva.png) and `[a](rose.md)`.\n',
    );
  });
  it('leaves what a writer says of a picture, and a bare address, as they are', () => {
    const site = '![Eva](https://site.test/u/eva.png){id=812 size=large}\n\nhttps://site.test/rose/\n';
    expect(unbindReferences(site, (url) => (url.endsWith('.png') ? 'img/eva.png' : 'rose.md'))).toBe(
      '![Eva](img/eva.png){id=812 size=large}\n\nhttps://site.test/rose/\n',
    );
  });
});
