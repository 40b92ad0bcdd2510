import type { MediaId } from '../model/ids.js';
import type { MediaResult, Upload } from '../model/site.js';
import type { Connection } from './connection.js';
import { mediaFields, mediaResult } from './media.js';
import type { Outcome } from './outcome.js';

/** Tries at the smaller sizes of a big picture; each makes some of them. */
const sizeTries = 5;

/**
 * Uploads raw bytes with all their words in one request, once. When the server broke down over the smaller
 * sizes, the picture is there and its sizes are made by further requests, never by a second upload.
 */
export async function uploadMedia(connection: Connection, upload: Upload): Promise<MediaResult> {
  const { slug, title = namedTitle(upload.fileName), caption, alt, description } = upload;
  const outcome = await connection.routes
    .media()
    .param({ slug, title, caption, description, alt_text: alt, _fields: mediaFields })
    .setHeaders({ 'Content-Type': upload.mimeType, 'Content-Disposition': disposition(upload.fileName) })
    .create(upload.bytes);
  const attached = attachmentId(outcome);
  return attached ? finish(connection, attached, outcome) : mediaResult(outcome);
}

/**
 * A file name that says nothing but itself in a header: no paths, quotes or control characters. In ASCII, accents left
 * out and other scripts as the digits of their bytes: beyond Latin letters WordPress answers
 * `rest_upload_invalid_disposition` or a refused type, or loses the name (seen with Japanese on 6.1).
 */
function disposition(fileName: string): string {
  const name = fileName.replace(/^.*[/\\]/, '').replace(/["\p{Cc}\p{Cf}]/gu, '') || 'file';
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]+/g, digits);
  return `attachment; filename="${ascii}"`;
}

function digits(part: string): string {
  return Buffer.from(part.normalize('NFC')).toString('hex').slice(0, 60);
}

/** What people read in the media library where the file name does not say it. */
function namedTitle(fileName: string): string | undefined {
  return /^[ -~]*$/.test(fileName)
    ? undefined
    : fileName
        .replace(/^.*[/\\]/, '')
        .replace(/\.[^.]*$/, '')
        .normalize('NFC');
}

function attachmentId(outcome: Outcome): MediaId | undefined {
  if (outcome.kind === 'lost' || outcome.kind === 'answered') return undefined;
  const id = Number(outcome.headers['x-wp-upload-attachment-id']);
  return Number.isInteger(id) && id > 0 ? (id as MediaId) : undefined;
}

async function finish(connection: Connection, id: MediaId, first: Outcome): Promise<MediaResult> {
  for (let tries = 0; tries < sizeTries; tries++) {
    const body = { action: 'create-image-subsizes' };
    const outcome = await connection.routes.media().id(id).postProcess().update(body);
    if (outcome.kind === 'answered') break;
  }
  // Without its smaller sizes the picture is still the picture.
  const outcome = await connection.routes
    .media()
    .id(id)
    .param({ context: 'edit', _fields: mediaFields })
    .get();
  const result = mediaResult(outcome);
  return result.kind === 'written' ? result : mediaResult(first);
}
