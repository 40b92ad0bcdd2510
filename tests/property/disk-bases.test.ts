import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashText } from '../../src/convert/draft/hash-text.js';
import { formatCheckedJson, parseCheckedJson } from '../../src/disk/checked-json.js';
import { openFolder } from '../../src/disk/open-folder.js';
import type { Base } from '../../src/model/base.js';
import { summarizeForTest as summarize } from '../support/folder-contract/summarize-for-test.js';
import { sampleBase } from '../support/sample-base.js';

const root = mkdtempSync(join(tmpdir(), 'galley-bases-'));
afterAll(() => rmSync(root, { recursive: true }));

const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\r\n', '\n', '\ud800', '"')),
});
const names = fc.array(anyText, { maxLength: 3 });
const bases: fc.Arbitrary<Base> = fc
  .record({
    id: fc.integer({ min: 1, max: 2 ** 40 }),
    body: anyText,
    content: anyText,
    title: anyText,
    terms: fc.dictionary(anyText, names),
    meta: fc.dictionary(anyText, fc.jsonValue()),
  })
  .map(({ id, body, content, title, terms, meta }) => {
    const base = sampleBase(id, body);
    const plainMeta = JSON.parse(JSON.stringify(meta)) as Base['theirs']['meta'];
    const fields = { ...base.ours.fields, title, terms, meta: plainMeta };
    return {
      ...base,
      ours: { ...base.ours, fields },
      theirs: { ...base.theirs, title, content, meta: plainMeta },
    };
  });

describe('every base', () => {
  it('comes back as it was written', async () => {
    const folder = await openFolder(root, { summarize });
    await fc.assert(
      fc.asyncProperty(bases, async (base) => {
        await folder.writeBase(base);
        expect(await folder.readBase(base.id)).toEqual(base);
      }),
    );
  });

  it('is lost, not another, when one character of its file changes', () => {
    fc.assert(
      fc.property(bases, fc.nat(), fc.constantFrom('x', '"', '0', ' '), (base, at, char) => {
        const text = formatCheckedJson(base);
        const place = at % text.length;
        const read = parseCheckedJson(text.slice(0, place) + char + text.slice(place + 1));
        if (read !== undefined) expect(read).toEqual(base);
      }),
    );
  });
});

describe('the hash of any text', () => {
  it('is that of the text with LF', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\t') })), (lines) => {
        expect(hashText(lines.join('\r\n'))).toBe(hashText(lines.join('\n')));
      }),
    );
  });
});
