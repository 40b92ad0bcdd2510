import { z } from 'zod';
import type { MediaId } from '../model/ids.js';
import type { Media } from '../model/media.js';
import type { MediaChange, MediaResult } from '../model/site.js';
import type { Connection } from './connection.js';
import { listAll } from './list-all.js';
import type { Outcome } from './outcome.js';
import { decodeSlug } from './slug.js';
import { mayHaveWritten } from './write-result.js';

const raw = z.object({ raw: z.string() }).transform((text) => text.raw);
const size = z.number().int().positive().optional().catch(undefined);
const restMedia = z.object({
  id: z.number().int().positive(),
  slug: z.string(),
  source_url: z.string(),
  mime_type: z.string(),
  alt_text: z.string().catch(''),
  caption: raw.catch(''),
  title: raw.catch(''),
  description: raw.catch(''),
  modified_gmt: z.string(),
  media_details: z
    .object({ width: size, height: size, filesize: size, original_image: z.string().optional() })
    .partial()
    .catch({}),
});

/** The `_fields` that become a Media; parts of caption and description cannot be asked for in 6.1. */
export const mediaFields =
  'id,slug,source_url,mime_type,alt_text,caption,title.raw,description,modified_gmt,media_details';
/** Who may not upload may not read to edit: the raw caption is then not shown. */
const shown = ({ facts }: Connection): Readonly<Record<string, string>> => ({
  context: facts.capabilities.has('upload_files') ? 'edit' : 'view',
  _fields: mediaFields,
});

/** Media items by id, those that are still there; by id. */
export async function readMedia(connection: Connection, ids: readonly MediaId[]): Promise<readonly Media[]> {
  const found: Media[] = [];
  for (let start = 0; start < ids.length; start += 100) {
    const include = ids.slice(start, start + 100);
    const route = () =>
      connection.routes.media().param({ ...shown(connection), include, orderby: 'id', order: 'asc' });
    found.push(...parseAll(await listAll({ what: 'media', route })));
  }
  return found;
}

/** Items whose slug is that of the file, or whose title or text names it. WordPress titles an upload by its file. */
export async function findMedia(connection: Connection, fileName: string): Promise<readonly Media[]> {
  const stem = fileName.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const look = async (by: { readonly slug?: string; readonly search?: string }): Promise<readonly Media[]> =>
    parseAll(
      await listAll({
        what: 'media',
        route: () => connection.routes.media().param({ ...shown(connection), ...by }),
      }),
    );
  const found = await Promise.all([look({ slug: stem }), look({ search: stem })]);
  return [...new Map(found.flat().map((item) => [item.id, item])).values()];
}

/** Alt, caption, title and description of an item. */
export async function updateMedia(
  connection: Connection,
  id: MediaId,
  change: MediaChange,
): Promise<MediaResult> {
  const { alt, ...rest } = change;
  const body = { ...rest, ...(alt === undefined ? {} : { alt_text: alt }) };
  return mediaResult(await connection.routes.media().id(id).param({ _fields: mediaFields }).update(body));
}

/** What an outcome means for one media item. */
export function mediaResult(outcome: Outcome): MediaResult {
  if (outcome.kind === 'refused' && !mayHaveWritten(outcome.status, outcome.code)) {
    return { kind: 'refused', code: outcome.code, message: outcome.message, status: outcome.status };
  }
  if (outcome.kind !== 'answered') return { kind: 'unknown', message: outcome.message };
  const [media] = parseAll([outcome.json]);
  return media
    ? { kind: 'written', media }
    : { kind: 'unknown', message: 'The site answered with no media item.' };
}

function parseAll(items: readonly unknown[]): readonly Media[] {
  return items.flatMap((item) => {
    const parsed = restMedia.safeParse(item);
    return parsed.success ? [toMedia(parsed.data)] : [];
  });
}

function toMedia(item: z.infer<typeof restMedia>): Media {
  const { width, height, filesize, original_image: original } = item.media_details;
  return {
    id: item.id as MediaId,
    slug: decodeSlug(item.slug),
    url: item.source_url,
    originalUrl: original ? item.source_url.replace(/[^/]*$/, encodeURIComponent(original)) : item.source_url,
    mimeType: item.mime_type,
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...(filesize ? { bytes: filesize } : {}),
    alt: item.alt_text,
    caption: item.caption,
    title: item.title,
    description: item.description,
    modified: `${item.modified_gmt}Z`,
  };
}
