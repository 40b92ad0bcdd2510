import { foldAccents } from './fold-accents.js';

/** WordPress keeps two hundred bytes of a slug in its percent-encoded form. */
const byteLimit = 200;

/** A title that is longer yields no longer slug. */
const titleLimit = 5000;

/** Spaces, the signs that part words, and dashes: a hyphen (`sanitize_title`, run on every character, WordPress 6.1). */
const hyphens = /[ ./\u00a0\u2000-\u200a\u2013\u2014\u2028\u2029\u202f-]+/g;
/** All other signs of ASCII, and the few beyond it that WordPress drops; every other character is kept. */
const dropped =
  /[^\w\u0080-\uffff-]|[\u0080-\u009f¡£©«\u00ad®°´»¿ˊ\u0300\u0301\u0304\u030c\u0341\u200b-\u200f\u2018-\u201f•…\u202a-\u202e‹›™\ufeff\ufffc]/g;

/**
 * The slug that WordPress would make of a title (`sanitize_title`), decoded: lower case, accents folded as the site's
 * language folds them (`de` or `de_DE`), other scripts and signs kept, what parts words a single hyphen. '' when
 * nothing is left.
 */
export function slugify(title: string, language = ''): string {
  const folded = foldAccents(
    title
      .slice(0, titleLimit)
      .replaceAll(/\p{Cs}/gu, '')
      .normalize('NFC'),
    language,
  );
  const lower = folded.replaceAll(/<(?!\s)[^>]*>?/g, '').toLowerCase();
  // Folded once more: of a few letters (Ɑ) only the small form is folded, and a slug is to be its own slug.
  const words = foldAccents(lower, language)
    .replaceAll(/&.+?;/g, '')
    .replaceAll(hyphens, '-')
    .replaceAll(dropped, '')
    .replaceAll(/-+/g, '-');
  return cutEncoded(words)
    .normalize('NFC')
    .replaceAll(/^-+|-+$/g, '');
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
