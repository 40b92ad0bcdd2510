/** The letters with marks that WordPress folds (`remove_accents`); with marks beyond these it leaves a letter alone. */
const folded =
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u1ea0-\u1ef9]/g;

/** Letters and signs that no decomposition yields. */
const spelled: Readonly<Record<string, string>> = {
  ª: 'a',
  º: 'o',
  '×': 'x',
  '€': 'e',
  Æ: 'ae',
  æ: 'ae',
  Ð: 'd',
  ð: 'd',
  Ø: 'o',
  ø: 'o',
  Þ: 'th',
  þ: 'th',
  ß: 's',
  Đ: 'd',
  đ: 'd',
  Ħ: 'h',
  ħ: 'h',
  ı: 'i',
  Ĳ: 'ij',
  ĳ: 'ij',
  ĸ: 'k',
  Ŀ: 'l',
  ŀ: 'l',
  Ł: 'l',
  ł: 'l',
  ŉ: 'n',
  Ŋ: 'n',
  ŋ: 'n',
  Œ: 'oe',
  œ: 'oe',
  Ŧ: 't',
  ŧ: 't',
  ſ: 's',
  ɑ: 'a',
};

/** Where a language spells its letters out. */
const byLanguage: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'ae', Ö: 'oe', Ü: 'ue', ẞ: 'ss' },
  da: { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'ae', Ø: 'oe', Å: 'aa' },
  sr: { Đ: 'dj', đ: 'dj' },
  bs: { Đ: 'dj', đ: 'dj' },
};

/** Folds accents in text (NFC) as WordPress does for a site of that language. */
export function foldAccents(text: string, language = ''): string {
  const own = byLanguage[language.toLowerCase().split(/[-_]/, 1)[0] ?? ''] ?? {};
  const spell = (letter: string) => own[letter] ?? spelled[letter];
  return text
    .replaceAll(/[ªº×€ɑẞ]/g, (sign) => spell(sign) ?? sign)
    .replaceAll(folded, (letter) => spell(letter) ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}
