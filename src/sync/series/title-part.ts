import { numberPattern, partNumber } from './part-number.js';

/** What a title says of the series its post belongs to. */
export interface TitlePart {
  /** '' where the title names only the part (`Part 2: Stink Bomb`). */
  readonly series: string;
  readonly part: number;
  /** What the part itself is called, '' for nothing. */
  readonly name: string;
  /** Said so by a word or sign (`Part 2`, `#2`, `2/3`); a bare number at the end may mean anything. */
  readonly certain: boolean;
}

/** Words before the number. */
const before = [
  'parts?|chapters?|chap|episodes?|instal?lments?|volume|issue',
  'teil|folge|kapitel|ausgabe|partie|épisode|chapitre|volet|parte|capítulo|episodio|entrega|capitolo|puntata',
  'episódio|deel|aflevering|hoofdstuk|część|odcinek|rozdział|avsnitt|kapittel|díl|část|kapitola',
  'partea|episodul|bagian|phần|μέρος|часть|глава|выпуск|серия|частина|розділ|част|pars',
].join('|');
/** Words that mean other things too: they count only where the number ends the title or a sign follows it. */
const doubtful = 'pt|ep|vol|no|nr|num|ch|del|osa|cz|ч';
/** Words after it. */
const after = String.raw`rész|bölüm|kısım|dalis|部|편|부|화|회|話|回|篇|章|集|部分`;

const open = String.raw`[\s,:;–—|·•~.\-([（【「]*`;
const close = String.raw`\s*[)\]）】」]?`;
const total = String.raw`(?:\s*(?:/|of|von|sur|de|di|da|van|z|из|av|af)\s*(?:[\d０-９]{1,3}|${numberPattern}))?`;
const edge = String.raw`(?<![\p{L}\p{N}])`;
const stop = String.raw`(?![\p{L}\p{N}])`;

const forms = [
  String.raw`${edge}(?:${before})\.?\s*(?<part>${numberPattern})${total}${stop}`,
  String.raw`${edge}(?:${doubtful})\.?\s*(?<part>[\d０-９]{1,3}|[IVX]{1,5})${total}(?=\s*(?:$|[:–—|,.)\]\-]))`,
  String.raw`[#№]\s*(?<part>[\d０-９]{1,3})${total}${stop}`,
  String.raw`(?:第|その|パート|제|الجزء\s|الحلقة\s|חלק\s)\s*(?<part>${numberPattern})\s*(?:${after})?`,
  String.raw`${edge}(?<part>[\d０-９]{1,3})\.?\s*(?:${after})${stop}`,
  String.raw`(?<=[(\[（【])(?<part>[\d０-９]{1,3}|[〇一二三四五六七八九十]{1,3})${total}(?=[)\]）】])`,
  String.raw`${edge}(?<part>[\d０-９]{1,3})\s*/\s*[\d０-９]{1,3}${stop}`,
].map((form) => new RegExp(`^(?<series>.*?)${open}${form}${close}(?<name>.*)$`, 'isu'));

/** No title that a person writes is longer; matching takes time by the square of it. */
const longest = 300;

const bareEnd = /^(?<series>.*[\p{L}\p{N}!?.)])\s+(?<part>\d{1,2}|[IVX]{2,5})$/su;

/**
 * Reads series, part and the part's own name from a title: `Fond Memories Part 1: Magnetic Rose`, `... (Part 2)`,
 * `..., Part III`, `... #4`, `Teil 2`, `Часть 2`, `第2回`. Undefined for a title that says nothing of the kind.
 */
export function titlePart(title: string): TitlePart | undefined {
  const plain = title.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (plain.length > longest) return undefined;
  for (const form of forms) {
    const found = read(form.exec(plain), true);
    if (found) return found;
  }
  return read(bareEnd.exec(plain), false);
}

function read(match: RegExpExecArray | null, certain: boolean): TitlePart | undefined {
  const { series = '', part: number = '', name = '' } = match?.groups ?? {};
  const part = partNumber(number);
  return part === undefined ? undefined : { series: trimmed(series), part, name: trimmed(name), certain };
}

function trimmed(text: string): string {
  const bare = text.replace(/^[\s,:;–—|·•~.\-)\]）】」]+/u, '').replace(/[\s,:;–—|·•~\-([（【「]+$/u, '');
  return bare.trim();
}
