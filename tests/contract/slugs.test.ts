import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slugify } from '../../src/sync/names/slugify.js';
import { phpValue } from '../support/php-value.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';

const titles = [
  'Stink Bomb',
  'Fond Memories part 2: Stink Bomb!',
  '大砲の街',
  'メモリーズ　第一部',
  'ガ行（がぎぐ）',
  '「思い出」――その三',
  'مدينة المدافع',
  'عِبارةٌ مُشكَّلة',
  'שלום עולם',
  'Grüße, “Welt” — so!',
  'Straße & Söhne',
  'Ночь. Улица. Фонарь',
  'Ёлка и Йод',
  'Đường về nhà',
  'Łódź',
  'Ærø – Ålborg',
  'नमस्ते दुनिया',
  'สวัสดี',
  '한글 제목',
  'Party 🎉 time',
  '🎉',
  '👩‍👩‍👧 family',
  '❤️ heart',
  'a ✨ b',
  'C++ & C#',
  '100% “real” (not)',
  'don’t — can’t',
  'What? Why! How…',
  'e\u0301 decomposed',
  '...',
  '--',
  '1984',
  'A/B\\C',
  'x < y > z',
  'R&amp;D &nbsp; now',
  '日'.repeat(80),
  `${'a'.repeat(199)}日`,
];

describe('the slug of a title', () => {
  let site: TestWordPress;
  beforeAll(async () => {
    site = await startWordPress();
  });
  afterAll(() => site?.stop());

  async function fromWordPress(locale: string): Promise<readonly string[]> {
    const code = `add_filter('locale', fn() => ${phpValue(locale)});
      echo json_encode(array_map('sanitize_title', ${phpValue(titles)}));`;
    return JSON.parse(await site.php(code)) as string[];
  }

  it.each(['en_US', 'de_DE', 'da_DK'])('is the one that this WordPress makes in %s', async (locale) => {
    const theirs = (await fromWordPress(locale)).map((slug) => decodeURIComponent(slug));
    expect(titles.map((title) => [title, slugify(title, locale)])).toEqual(
      titles.map((title, at) => [title, theirs[at]!.normalize('NFC')]),
    );
  });
});
