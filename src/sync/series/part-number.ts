/** Number words one to twelve in the languages whose titles write them out. */
const words: Readonly<Record<string, string>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve',
  de: 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  fr: 'un deux trois quatre cinq six sept huit neuf dix onze douze',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
  it: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
  pt: 'um dois três quatro cinco seis sete oito nove dez onze doze',
  nl: 'één twee drie vier vijf zes zeven acht negen tien elf twaalf',
  ru: 'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
};
const byWord = new Map(
  Object.values(words).flatMap((line) => line.split(' ').map((word, at) => [word, at + 1] as const)),
);

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
const roman = /^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const kanji = '〇一二三四五六七八九';

/** What a number may be made of in a title, for use inside another pattern. */
export const numberPattern = String.raw`(?:[\d０-９]{1,3}|[ivxlIVXL]{1,7}|[〇一二三四五六七八九十]{1,3}|${[
  ...byWord.keys(),
]
  .toSorted((one, other) => other.length - one.length)
  .join('|')})`;

/** The number of a part as a title writes it: `3`, `３`, `III`, `three`, `三`; undefined for anything else. */
export function partNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').toLowerCase();
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  if (roman.test(plain)) return fromRoman(plain);
  return byWord.get(plain) ?? fromKanji(plain);
}

function fromRoman(text: string): number {
  const digits = [...text].map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

function fromKanji(text: string): number | undefined {
  const [, tens, ten, ones = ''] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (text === '' || (tens !== undefined && !ten && ones !== '')) return undefined;
  if (!ten) return tens === undefined ? undefined : kanji.indexOf(tens);
  return (
    (tens === undefined ? 1 : kanji.indexOf(tens)) * 10 + Math.max(0, ones === '' ? 0 : kanji.indexOf(ones))
  );
}
