import { hashBytes } from '../../basics/hash-bytes.js';
import { inParallel } from '../../basics/in-parallel.js';
import { SiteUnreachable } from '../../model/errors.js';
import type { DraftPath } from '../../model/ids.js';
import type { Media } from '../../model/media.js';
import type { OursChange } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import { mediaBytes } from '../media-bytes.js';
import type { Session } from './session.js';

type Download = NonNullable<OursChange['downloads']>[number];

/** Larger than any picture that a post shows; a file beyond it stays on the site and is named. */
const largest = 256 * 1024 * 1024;

/** Brings the own-site pictures of one draft down, each once, a few at a time; what is there already stays. */
export async function fetchMedia(
  session: Session,
  { downloads = [] }: OursChange,
): Promise<readonly Problem[]> {
  const known = session.media.size;
  const problems = await inParallel(downloads, 4, (download) => fetchOnce(session, download));
  if (session.media.size > known) await session.workplace.folder.writeKnownMedia([...session.media.values()]);
  return problems.filter((problem) => problem !== undefined);
}

const underWay = new WeakMap<Session, Map<DraftPath, ReturnType<typeof fetchOne>>>();

/** A picture that several drafts show comes down for the first of them; the others wait for it. */
async function fetchOnce(session: Session, download: Download): Promise<Problem | undefined> {
  const fetches = underWay.get(session) ?? new Map<DraftPath, ReturnType<typeof fetchOne>>();
  underWay.set(session, fetches);
  const begun = fetches.get(download.path);
  if (begun) {
    await begun;
    return fetchOne(session, download);
  }
  const fetching = fetchOne(session, download);
  fetches.set(download.path, fetching);
  return fetching;
}

async function fetchOne(session: Session, { url, path, id }: Download): Promise<Problem | undefined> {
  const { folder, site } = session.workplace;
  const present = await folder.readMedia(path);
  const media = id && session.world.media.get(id);
  if (present === undefined) {
    const bytes = await mediaBytes(site, { media, url, limit: largest }).catch(asProblem(path));
    if (bytes !== undefined && 'code' in bytes) return bytes;
    if (bytes === undefined) return missing(path, url, 'it is not there, or too large');
    const written = await folder.writeMedia(path, bytes);
    if (written.kind === 'refused') return missing(path, url, written.reason);
    session.writes.here += 1;
    know(session, { media, path }, hashBytes(bytes));
    return undefined;
  }
  know(session, { media, path }, present.hash);
  return undefined;
}

function know(
  session: Session,
  { media, path }: Pick<Download, 'path'> & { readonly media: Media | undefined },
  hash: ReturnType<typeof hashBytes>,
): void {
  session.mediaFiles.set(path, hash);
  if (media === undefined || session.media.has(hash)) return;
  const { url, originalUrl } = media;
  session.media.set(hash, { id: media.id, hash, url, originalUrl });
}

/** What this picture cost: its draft waits, and the next run takes it up. */
export const mediaLost = 'media-lost';

/** A picture that breaks off again and again is trouble of its draft, not of the run. */
function asProblem(path: DraftPath): (error: unknown) => Problem {
  return (error) => {
    if (!(error instanceof SiteUnreachable)) throw error;
    const hint = 'its draft waits; run galley pull again, or with --media link to leave pictures on the site';
    return { code: mediaLost, message: `${path}: ${error.message}`, hint, path, severity: 'error' };
  };
}

function missing(path: string, url: string, reason: string): Problem {
  return {
    code: 'media-missing',
    message: `${path}: the picture ${url} could not be fetched: ${reason}`,
    hint: 'the draft keeps its place; run galley pull again, or put the file there by hand',
    path,
    severity: 'warning',
  };
}
