import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressHosts } from '../../../src/convert/references/address-hosts.js';
import { findReferences } from '../../../src/convert/references/find-references.js';

const pieces = [
  ...[
    '[a](',
    '](',
    '![',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    ': ',
    ' ',
    '\n',
    '\n\n',
    '\\',
    '`',
    '"',
    'word',
    '#',
    '?',
  ],
  ...[
    'https://far.example/x',
    'http://Near.example:81',
    'https:',
    '//near.example/',
    '/root',
    'b.md',
    'mailto:a@b.example',
  ],
  ...[
    '&#58;',
    '&amp;',
    '@',
    '%2e',
    '[[',
    ']]',
    '<img src="c.png">',
    '<a href=d>',
    '<!-- ',
    ' -->',
    '> ',
    '- ',
    '| ',
  ],
];

describe('addressHosts', () => {
  it('promises full addresses of known hosts, and nothing but them', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (markdown) => {
        const hosts = addressHosts(markdown);
        if (hosts === undefined) return;
        for (const { kind, destination } of findReferences(markdown, { wikilinks: true })) {
          if (kind === 'autolink' || /^mailto:/i.test(destination)) continue;
          const host = /^https?:\/\/([^/?#]*)/i.exec(destination)?.[1]?.toLowerCase();
          expect(hosts, `${JSON.stringify(markdown)}: ${destination}`).toContain(host);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('knows the hosts of a text with links to other sites', () => {
    const hosts = addressHosts(
      'A [link](https://one.example/a) and ![b](<http://Two.example:81/c d> "e").\n',
    );
    expect([...hosts!]).toEqual(['one.example', 'two.example:81']);
  });

  it.each([
    '[a](b.md)',
    '[a]: https://one.example',
    '[[page]]',
    '<img src="a.png">',
    '[a](/b)',
    '![](c.png)',
  ])('does not speak of %s', (markdown) => expect(addressHosts(markdown)).toBeUndefined());
});
