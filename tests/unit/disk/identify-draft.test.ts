import { describe, expect, it } from 'vitest';
import { identifyDraft } from '../../../src/disk/identify-draft.js';

const file = (yaml: string) => `---\n${yaml}\n---\n\nBody with status: draft in it.\n`;

describe('a draft', () => {
  it.each([
    ['id: 7', { id: 7, type: 'post' }],
    ['title: "a: b"\nid: 7 # mine\nslug: "最臭兵器"\nstatus: publish', { id: 7, type: 'post' }],
    ['"id": 7', { id: 7, type: 'post' }],
    ['{id: 7, title: A}', { id: 7, type: 'post' }],
    ['id: "7"', { id: 7, type: 'post' }],
    ['id: 0x7\nstatus: draft', { id: 7, type: 'post' }],
    ['id: -7', { type: 'post' }],
    ['id: [7]', { type: 'post' }],
    ['status:', { type: 'post' }],
    ['status : draft', { type: 'post' }],
    ['status: draft\nslug: a-b\ntype: page\nparent: team', { type: 'page', slug: 'a-b', parent: 'team' }],
    ['status: draft\nslug: "caf%C3%A9"', { type: 'post', slug: 'café' }],
    ['status: draft\nslug: cafe\u0301', { type: 'post', slug: 'café' }],
    ['status: draft\nslug: 2001', { type: 'post', slug: '2001' }],
    ['status: "draft\nid: 7', { id: 7, type: 'post' }],
    ['id: 7\nid: 8', { id: 7, type: 'post' }],
  ])('is %j', (yaml, identity) => {
    expect(identifyDraft(file(yaml))).toEqual(identity);
    expect(identifyDraft(file(yaml).replaceAll('\n', '\r\n'))).toEqual(identity);
    expect(identifyDraft(`\uFEFF${file(yaml)}`)).toEqual(identity);
  });

  it('whose front matter never ends is one all the same', () => {
    expect(identifyDraft('---\nid: 7\ntitle: A\n\nBody\n')).toEqual({ id: 7, type: 'post' });
  });

  it('has the id of the site it is asked for', () => {
    const yaml = 'id: 7\nstatus: draft\nsites:\n  staging:\n    id: 17';
    expect(identifyDraft(file(yaml), 'staging')).toEqual({ id: 17, type: 'post' });
    expect(identifyDraft(file(yaml), 'other')).toEqual({ type: 'post' });
    expect(identifyDraft(file('id: 7'), 'staging')).toEqual({ type: 'post' });
  });
});

describe('a note', () => {
  it.each([
    'No front matter\nid: 7\n',
    file('title: A'),
    file('meta:\n  id: 7'),
    file('note: |\n  status: draft'),
    file('title: the id: of it'),
    file('{broken: ['),
    '---\n\nA rule, and id: 7\n',
    '',
  ])('is %j', (text) => {
    expect(identifyDraft(text)).toBeUndefined();
  });
});
