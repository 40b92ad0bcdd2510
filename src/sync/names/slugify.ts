/** Letters that WordPress spells out or plainly (`remove_accents`) and that no decomposition yields. */
const spelled: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŀ: 'l',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ŉ: 'n',
  ſ: 's',
};

/** WordPress keeps two hundred bytes of a slug in its percent-encoded form. */
const byteLimit = 200;

/**
 * The slug that WordPress would make of a title (`sanitize_title`), decoded: lower case, Latin accents folded, other
 * scripts kept, everything else that is no letter or digit a single hyphen.
 */
export function slugify(title: string): string {
  const plain = foldAccents(title.replace(/<[^>]*>/g, '').toLowerCase());
  const words = plain
    .replace(/&[^\s;]{1,12};/g, '')
    .replace(/[\u2013\u2014\u00a0./]/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/[\s-]+/g, '-');
  return cutEncoded(words).replace(/^-+|-+$/g, '');
}

function foldAccents(text: string): string {
  const latin = text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
  return latin.replace(/[ßæœøłđðþħıŀŋŧĸŉſ]/g, (letter) => spelled[letter] ?? letter);
}

function cutEncoded(slug: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of slug) {
    bytes += /^[\w-]$/.test(character) ? 1 : Buffer.byteLength(character) * 3;
    if (bytes > byteLimit) break;
    kept += character;
  }
  return kept;
}
