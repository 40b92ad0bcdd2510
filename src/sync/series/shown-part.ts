import { decodeEntities } from '../../basics/decode-entities.js';
import { plainTermName } from '../terms/term-name.js';

/**
 * Where series plugins say which part a page is: PublishPress Series (`seriesmeta`, from its layouts
 * `pps-series-meta-text`) and WP Post Series (`wp-post-series-box__name`, before 2.0 `wp-post-series-name`).
 */
const box =
  /<(div|p|span)\b[^>]*\bclass=["'][^"']*(?<![\w-])(?:seriesmeta|pps-series-meta-text|wp-post-series-box__name|wp-post-series-name)(?![\w-])[^"']*["'][^>]*>(.{0,2000}?)<\/\1>/gis;

/**
 * The part number that a page of the site shows for its post in a series: the first number in the plugin's own line,
 * whatever its language (`This entry is part 2 of 5 in the series ...`). Undefined where the page shows none, or not
 * clearly one: another series, more numbers than two, a part beyond the total.
 */
export function shownPart(page: string, series: string): number | undefined {
  const name = plainTermName(series);
  const lines = [...page.matchAll(box)].map(([, , html = '']) => plainText(html));
  const ofSeries = lines.filter((line) => line.includes(name));
  const numbers = new Set(ofSeries.map((line) => numberIn(line.replace(name, ' '))));
  const [part] = numbers;
  return numbers.size === 1 ? part : undefined;
}

function plainText(html: string): string {
  return plainTermName(decodeEntities(html.replaceAll(/<[^>]*>/g, ' ')));
}

function numberIn(line: string): number | undefined {
  const [part, total, ...more] = [...line.matchAll(/\d+/g)].map(Number);
  if (part === undefined || part < 1 || more.length > 0) return undefined;
  return total !== undefined && part > total ? undefined : part;
}
