/** Letters that WordPress's remove_accents spells out and Unicode does not decompose. */
const spelled: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
};

/** What sanitize_title makes of a text, decoded: lower case, accents folded, other scripts kept, at most 200 encoded bytes. */
export function sanitizeSlug(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/giu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæøœđłþð]/g, (letter) => spelled[letter] ?? letter)
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z0-9#]+;/g, '')
    .replace(/[\s.\u00a0\u2013\u2014]+/g, '-')
    .replace(/[\u0000-\u007f]/g, (char) => (/[a-z0-9_-]/.test(char) ? char : ''))
    .replace(/[\u2018\u2019\u201c\u201d\u2026]/g, '');
  return cut(folded.replace(/-+/g, '-').replace(/^-|-$/g, ''), 200).replace(/-$/, '');
}

/** The slug itself, or with the first number that makes it free, as wp_unique_post_slug does with /%postname%/ permalinks. */
export function uniqueSlug(slug: string, taken: (slug: string) => boolean): string {
  const held = (candidate: string): boolean =>
    candidate === 'feed' || candidate === 'embed' || taken(candidate);
  if (!held(slug) && !/^\d+$/.test(slug)) return slug;
  let number = 2;
  while (taken(suffixed(slug, number))) number++;
  return suffixed(slug, number);
}

function suffixed(slug: string, number: number): string {
  const suffix = `-${number}`;
  return cut(slug, 200 - suffix.length).replace(/-$/, '') + suffix;
}

/** Counts a letter of another script as the percent-encoded bytes it is stored as. */
function cut(slug: string, bytes: number): string {
  let size = 0;
  let kept = '';
  for (const char of slug) {
    size += encodeURIComponent(char).length;
    if (size > bytes) return kept;
    kept += char;
  }
  return kept;
}
