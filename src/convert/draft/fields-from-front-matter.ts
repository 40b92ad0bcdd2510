import type { Fields } from '../../model/fields.js';
import type { PostId } from '../../model/ids.js';
import type { Json } from '../../model/json.js';
import type { Problem } from '../../model/problem.js';
import { FrontMatterReader } from './front-matter-reader.js';
import { jsonOf } from './front-matter-value.js';
import { parseLocalDate } from './local-date.js';
import { readFormat, readOpenClosed, readStatus } from './read-choices.js';
import { readFeaturedImage } from './read-featured-image.js';
import { readId } from './read-id.js';
import { readTerms } from './read-terms.js';
import { slugText } from './slug-text.js';

/** What reading front matter depends on. */
export interface FrontMatterContext {
  /** Of the site, for dates without an offset: an IANA name or `+05:30`. */
  readonly timezone: string;
  /** The line of a key in the file, from 1, for messages. */
  readonly lineOf?: (key: string) => number | undefined;
  /** A named site: its id stands under `sites`, and no other site's id is read. */
  readonly site?: string;
}

/** Front matter as the model has it; what was wrong is absent from the fields and named in `problems` (without a path). */
export interface FrontMatterFields {
  readonly fields: Fields;
  readonly id?: PostId;
  readonly type: string;
  readonly hold: boolean;
  readonly problems: readonly Problem[];
}

/**
 * The managed fields that a file's front matter sets, in normal form: dates in UTC, slugs decoded, terms as paths. A key
 * that is missing, or has no value, gives no field (law 7); an unknown key is the author's own and no problem.
 */
export function fieldsFromFrontMatter(
  data: Readonly<Record<string, unknown>>,
  context: FrontMatterContext,
): FrontMatterFields {
  const reader = new FrontMatterReader(data, context.lineOf ?? (() => undefined));
  const id = readId(reader, context.site);
  const fields = withoutAbsent({ ...mainFields(reader, context.timezone), ...otherFields(reader) });
  const type = reader.text('type')?.trim() || 'post';
  const hold = reader.flag('hold') ?? false;
  const identity = id === undefined ? {} : { id };
  return { fields, ...identity, type, hold, problems: reader.problems };
}

function mainFields(reader: FrontMatterReader, timezone: string): Partial<Record<keyof Fields, unknown>> {
  const slug = reader.text('slug')?.trim();
  return {
    title: readTitle(reader),
    slug: slug ? slugText(slug) : undefined,
    status: readStatus(reader),
    date: readDate(reader, timezone),
    author: reader.text('author')?.trim() || undefined,
    terms: readTerms(reader),
    series: reader.text('series')?.trim() || undefined,
    part: reader.integer('part', 1),
    featured_image: readFeaturedImage(reader),
    excerpt: reader.text('excerpt')?.replace(/\n+$/, ''),
  };
}

function otherFields(reader: FrontMatterReader): Partial<Record<keyof Fields, unknown>> {
  const parent = reader.text('parent')?.trim();
  return {
    format: readFormat(reader),
    sticky: reader.flag('sticky'),
    template: reader.text('template'),
    password: reader.text('password'),
    comment_status: readOpenClosed(reader, 'comment_status'),
    ping_status: readOpenClosed(reader, 'ping_status'),
    parent: parent === undefined ? undefined : slugText(parent.replace(/^\/+|\/+$/g, '')),
    menu_order: reader.integer('menu_order', -Infinity),
    meta: readMeta(reader),
  };
}

/** An untitled post says so: `title: ""`. */
function readTitle(reader: FrontMatterReader): string | undefined {
  if (reader.value('title') === undefined) {
    const hint = 'Add a line `title: ...` to the front matter (`title: ""` for a post without one).';
    reader.report('title', { code: 'title-missing', message: 'There is no title', hint });
  }
  return reader.text('title');
}

function readDate(reader: FrontMatterReader, timezone: string): string | undefined {
  const text = reader.text('date');
  if (text === undefined || text === '') return undefined;
  const date = parseLocalDate(text, timezone);
  if (date === undefined) {
    const message = `date is "${text.slice(0, 60)}", which is no date`;
    const hint = 'Write it like `date: 2026-04-05 18:30` or `date: 2026-04-05T18:30:00+02:00`.';
    reader.report('date', { code: 'date-invalid', message, hint });
  }
  return date;
}

function readMeta(reader: FrontMatterReader): Readonly<Record<string, Json>> | undefined {
  const meta = reader.map('meta');
  return meta && Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, jsonOf(value)]));
}

function withoutAbsent(fields: Partial<Record<keyof Fields, unknown>>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
