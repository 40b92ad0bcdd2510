import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/wordpress/read-json.js';

const warning = '<br />\n<b>Warning</b>: Undefined array key [0] in {main}/x.php on line <b>3</b><br />\n';
const document = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
);

describe('reading JSON', () => {
  it('cuts away what PHP says before and after it', () => {
    fc.assert(
      fc.property(document, (json) => {
        const text = JSON.stringify(json);
        const want = { kind: 'json', json: JSON.parse(text) as unknown, noise: true };
        expect(readJson(warning + text)).toEqual(want);
        expect(readJson(`${text}\n${warning}`)).toEqual(want);
        expect(readJson(warning + text + warning)).toEqual(want);
      }),
    );
  });

  it('never takes a piece of a text that breaks off for the whole', () => {
    fc.assert(
      fc.property(
        document,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.boolean(),
        (json, part, noisy) => {
          const text = JSON.stringify(json);
          const half = text.slice(0, Math.floor(text.length * part));
          expect(readJson((noisy ? warning : '') + half).kind).not.toBe('json');
        },
      ),
    );
  });

  it.each([
    ['<!DOCTYPE html><script>var a = {"id": 1};', 'html'],
    ['<html><p>Please wait [5]</p></html>', 'html'],
    ['', 'broken'],
    ['"text"', 'broken'],
    ['[{"id":1,"meta":[]', 'broken'],
    ['{"id":1,"tags":[1,2]', 'broken'],
  ])('takes %j for %s', (body, kind) => {
    expect(readJson(body).kind).toBe(kind);
  });
});
