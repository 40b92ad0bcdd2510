import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Shelf } from '../../../src/disk/shelf.js';

const half = '\ud83d';
/** More than stays in memory, each text another. */
const texts = Array.from({ length: 60 }, (_, number) => `${number} ä漢😀 ${'galley '.repeat(15_000)}`);

describe('Shelf', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('gives every text back as it was, as often as it is asked, in any order', () => {
    const shelf = new Shelf();
    const readers = texts.map((text) => shelf.put(text));
    for (const at of [59, 0, 30, 59]) expect(readers[at]!() === texts[at]).toBe(true);
    shelf.clear();
  });

  it('keeps halves of surrogate pairs, which JSON may hold', () => {
    const shelf = new Shelf();
    texts.forEach((text) => shelf.put(text));
    expect(shelf.put(`a${half}b`)()).toBe(`a${half}b`);
    shelf.clear();
  });

  it('leaves no file behind, not even while it is in use, where the system can do without its name', () => {
    const shelf = new Shelf();
    texts.forEach((text) => shelf.put(text));
    const ours = (): string[] =>
      readdirSync(tmpdir()).filter(
        (name) => name.startsWith(`galley-${process.pid}-`) && name.endsWith('.tmp'),
      );
    if (process.platform !== 'win32') expect(ours()).toEqual([]);
    shelf.clear();
    expect(ours()).toEqual([]);
  });

  it('keeps texts in memory where the disk does not take them', () => {
    vi.stubEnv('TMPDIR', '/dev/null/nowhere');
    vi.stubEnv('TEMP', 'Z:\\nowhere');
    const shelf = new Shelf();
    const readers = texts.map((text) => shelf.put(text));
    expect(readers.every((read, at) => read() === texts[at])).toBe(true);
  });

  it('says so when a text is asked for after the run', () => {
    const shelf = new Shelf();
    const readers = texts.map((text) => shelf.put(text));
    shelf.clear();
    expect(readers.at(-1)).toThrow('after its run had ended');
  });
});
