import { describe, expect, it } from 'vitest';
import { draftFileName, safeFileName } from '../../../../src/convert/draft/safe-file-name.js';

describe('the file name of a slug', () => {
  it.each([
    ['stink-bomb', 'stink-bomb'],
    ['caf%c3%a9', 'café'],
    ['cafe\u0301', 'café'],
    ['%E6%9C%80%E8%87%AD%E5%85%B5%E5%99%A8', '最臭兵器'],
    ['100%-cotton', '100%-cotton'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['%2e%2e%2fetc', '-etc'],
    ['..\\windows', '-windows'],
    ['.hidden', 'hidden'],
    ['trailing. . ', 'trailing'],
    ['a\u0000b\u001b[31m\u202Ec', 'ab[31mc'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul.txt_'],
    ['console', 'console'],
    ['post.theirs', 'post-theirs'],
    ['...', ''],
    ['', ''],
  ])('%j is %j', (slug, name) => {
    expect(safeFileName(slug)).toBe(name);
  });

  it('is cut at a character within 200 bytes', () => {
    expect(safeFileName('é'.repeat(150))).toBe('é'.repeat(100));
    const families = safeFileName('👨‍👩‍👧'.repeat(20));
    expect(families).toBe('👨‍👩‍👧'.repeat(11));
    expect(Buffer.byteLength(families)).toBeLessThanOrEqual(200);
  });
});

describe('the file name of a new draft', () => {
  it('is the slug, or the id where there is none', () => {
    expect(draftFileName('a', 5, () => false)).toBe('a.md');
    expect(draftFileName('', 5, () => false)).toBe('post-5.md');
  });

  it('has the id behind it where the name is taken or reserved', () => {
    expect(draftFileName('a', 5, (name) => name === 'a.md')).toBe('a-5.md');
    expect(draftFileName('con', 5, () => false)).toBe('con-5.md');
    expect(draftFileName('nul.x', 5, () => false)).toBe('nul-x-5.md');
  });
});
