import { describe, expect, it } from 'vitest';
import { apiLink } from '../../../src/wordpress/api-link.js';
import { isSameSite } from '../../../src/wordpress/same-site.js';
import { typedAddress } from '../../../src/wordpress/typed-address.js';

describe('a typed address', () => {
  it.each([
    ['example.com', 'https://example.com/'],
    [' Example.com/blog/ ', 'https://example.com/blog'],
    ['localhost:8080', 'http://localhost:8080/'],
    ['127.0.0.1', 'http://127.0.0.1/'],
    ['http://example.com/wp-admin/edit.php?x=1', 'http://example.com/'],
    ['https://example.com/blog/wp-json/wp/v2', 'https://example.com/blog'],
    ['https://example.com/index.php/2026/post#top', 'https://example.com/'],
    ['https://me:pw@example.com', 'https://example.com/'],
    ['https://日本.example/', 'https://xn--wgv71a.example/'],
  ])('%s is %s', (typed, address) => {
    expect(typedAddress(typed).href).toBe(address);
  });

  it.each(['', '   ', 'ftp://example.com', 'javascript:alert(1)', 'two words'])('%j is none', (typed) => {
    expect(() => typedAddress(typed)).toThrow(expect.objectContaining({ code: 'address-refused' }) as Error);
  });
});

describe('the same site', () => {
  it.each([
    ['http://a.example', 'https://a.example', true],
    ['https://a.example', 'https://www.a.example', true],
    ['http://www.a.example', 'https://a.example/blog', true],
    ['https://a.example', 'http://a.example', false],
    ['https://a.example', 'https://b.example', false],
    ['https://a.example', 'https://a.example.evil.example', false],
    ['http://127.0.0.1:80', 'http://127.0.0.1:81', false],
    ['http://a.example:8080', 'https://a.example', false],
    ['https://a.example', 'ftp://a.example', false],
  ])('from %s to %s: %s', (from, to, same) => {
    expect(isSameSite(new URL(from), new URL(to))).toBe(same);
  });
});

describe('the link to the API', () => {
  const api = 'https://api.w.org/';

  it.each([
    [`<https://x/wp-json/>; rel="${api}"`, '', 'https://x/wp-json/'],
    [
      `<https://x/a>; rel=preload; as=font, <https://x/?rest_route=/>; rel="${api}"`,
      '',
      'https://x/?rest_route=/',
    ],
    [undefined, `<LINK href="https://x/?a=1&amp;rest_route=/" rel="${api}">`, 'https://x/?a=1&rest_route=/'],
    [undefined, `<link rel=stylesheet href=x.css><link rel='${api}' href=/wp-json/>`, '/wp-json/'],
    [undefined, `<a href="${api}">`, undefined],
    ['<https://x/>; rel=next', '<p>', undefined],
  ])('of %s and %s is %s', (header, html, link) => {
    expect(apiLink(header, html)).toBe(link);
  });
});
