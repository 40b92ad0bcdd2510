import type { SeriesLabels } from '../../model/series-navigation.js';

/** heading | item | missing | previous | next, by the subtag of the language (BCP 47). */
const languages: Readonly<Record<string, string>> = {
  ar: 'الجزء {part} من {total} من سلسلة {series}|الجزء {part}: {title}|الجزء {part}|السابق: {title}|التالي: {title}',
  ca: 'Part {part} de {total} de la sèrie {series}|Part {part}: {title}|Part {part}|Anterior: {title}|Següent: {title}',
  cs: 'Díl {part} z {total} seriálu {series}|Díl {part}: {title}|Díl {part}|Předchozí: {title}|Další: {title}',
  da: 'Del {part} af {total} i serien {series}|Del {part}: {title}|Del {part}|Forrige: {title}|Næste: {title}',
  de: 'Teil {part} von {total} der Serie {series}|Teil {part}: {title}|Teil {part}|Zurück: {title}|Weiter: {title}',
  el: 'Μέρος {part} από {total} της σειράς {series}|Μέρος {part}: {title}|Μέρος {part}|Προηγούμενο: {title}|Επόμενο: {title}',
  en: 'Part {part} of {total} of the series {series}|Part {part}: {title}|Part {part}|Previous: {title}|Next: {title}',
  es: 'Parte {part} de {total} de la serie {series}|Parte {part}: {title}|Parte {part}|Anterior: {title}|Siguiente: {title}',
  fi: 'Osa {part}/{total} sarjassa {series}|Osa {part}: {title}|Osa {part}|Edellinen: {title}|Seuraava: {title}',
  fr: 'Partie {part} sur {total} de la série {series}|Partie {part} : {title}|Partie {part}|Précédent : {title}|Suivant : {title}',
  he: 'חלק {part} מתוך {total} בסדרה {series}|חלק {part}: {title}|חלק {part}|הקודם: {title}|הבא: {title}',
  hu: '{part}. rész a(z) {total} részes {series} sorozatból|{part}. rész: {title}|{part}. rész|Előző: {title}|Következő: {title}',
  id: 'Bagian {part} dari {total} dalam seri {series}|Bagian {part}: {title}|Bagian {part}|Sebelumnya: {title}|Berikutnya: {title}',
  it: 'Parte {part} di {total} della serie {series}|Parte {part}: {title}|Parte {part}|Precedente: {title}|Successiva: {title}',
  ja: '連載「{series}」全{total}回の第{part}回|第{part}回：{title}|第{part}回|前回：{title}|次回：{title}',
  ko: '{series} 시리즈 {total}부 중 {part}부|{part}부: {title}|{part}부|이전: {title}|다음: {title}',
  nl: 'Deel {part} van {total} van de serie {series}|Deel {part}: {title}|Deel {part}|Vorige: {title}|Volgende: {title}',
  no: 'Del {part} av {total} i serien {series}|Del {part}: {title}|Del {part}|Forrige: {title}|Neste: {title}',
  pl: 'Część {part} z {total} serii {series}|Część {part}: {title}|Część {part}|Poprzednia: {title}|Następna: {title}',
  pt: 'Parte {part} de {total} da série {series}|Parte {part}: {title}|Parte {part}|Anterior: {title}|Seguinte: {title}',
  ro: 'Partea {part} din {total} a seriei {series}|Partea {part}: {title}|Partea {part}|Înapoi: {title}|Înainte: {title}',
  ru: 'Часть {part} из {total} серии {series}|Часть {part}: {title}|Часть {part}|Предыдущая: {title}|Следующая: {title}',
  sv: 'Del {part} av {total} i serien {series}|Del {part}: {title}|Del {part}|Föregående: {title}|Nästa: {title}',
  tr: '{series} dizisinin {total} bölümünden {part}. bölüm|{part}. bölüm: {title}|{part}. bölüm|Önceki: {title}|Sonraki: {title}',
  uk: 'Частина {part} з {total} серії {series}|Частина {part}: {title}|Частина {part}|Попередня: {title}|Наступна: {title}',
  vi: 'Phần {part} trên {total} của loạt bài {series}|Phần {part}: {title}|Phần {part}|Trước: {title}|Sau: {title}',
  zh: '系列“{series}”共{total}篇，第{part}篇|第{part}篇：{title}|第{part}篇|上一篇：{title}|下一篇：{title}',
  'zh-hant':
    '系列「{series}」共{total}篇，第{part}篇|第{part}篇：{title}|第{part}篇|上一篇：{title}|下一篇：{title}',
};

const regions: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  'zh-tw': 'zh-hant',
  'zh-hk': 'zh-hant',
  'zh-mo': 'zh-hant',
};

/** The languages that have words of their own; every other one gets English. */
export const labelLanguages: readonly string[] = Object.keys(languages);

/** The words for a site's language (BCP 47 or WordPress's `pt_BR`), each of them replaceable. */
export function seriesLabels(language = 'en', own: Partial<SeriesLabels> = {}): SeriesLabels {
  const [heading = '', item = '', missing = '', previous = '', next = ''] = wordsFor(language).split('|');
  return { heading, item, missing, previous, next, ...own };
}

function wordsFor(language: string): string {
  const subtags = language.toLowerCase().replaceAll('_', '-').split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const tag = subtags.slice(0, length).join('-');
    const known = regions[tag] ?? tag;
    if (Object.hasOwn(languages, known)) return languages[known] ?? '';
  }
  return languages['en'] ?? '';
}
