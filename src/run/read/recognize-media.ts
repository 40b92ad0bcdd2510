import type { DraftPath, Hash, MediaId } from '../../model/ids.js';
import type { KnownMedia, Media } from '../../model/media.js';
import type { Triple } from '../../model/triple.js';
import type { Workplace } from '../../model/workplace.js';
import { hashBytes } from '../../basics/hash-bytes.js';
import { inParallel } from '../../basics/in-parallel.js';
import { mediaBytes } from '../media-bytes.js';
import { mediaIdsOf } from './media-ids.js';
import { draftMediaPaths } from './media-paths.js';

/** What is looked through for items that are here already. */
export interface MediaLook {
  readonly triples: readonly Triple[];
  readonly files: ReadonlyMap<DraftPath, Hash>;
  readonly media: readonly Media[];
  readonly known: readonly KnownMedia[];
  /** Bytes of items that were looked at before, by id. */
  readonly seen: Map<MediaId, Hash | undefined>;
}

/**
 * Items of the site that drafts without a base show and whose very bytes lie beside them: what was remembered of the
 * upload is lost, and without this an equal pair would look like two. Costs nothing while every pair has its base.
 */
export async function recognizeMedia(workplace: Workplace, look: MediaLook): Promise<readonly KnownMedia[]> {
  const pairs = look.triples.filter(({ base, ours, theirs }) => !base && ours && theirs);
  const paths = draftMediaPaths(pairs.map(({ ours }) => ours!)).filter((path) => isUnknown(path, look));
  if (paths.length === 0) return [];
  const shown = new Set(mediaIdsOf(pairs.map(({ theirs }) => theirs!)));
  const candidates = look.media.filter(({ id }) => shown.has(id));
  await fetchHashes(workplace, { look, candidates, paths });
  const here = new Set(paths.map((path) => look.files.get(path)));
  return candidates.flatMap((item) => {
    const hash = look.seen.get(item.id);
    return hash !== undefined && here.has(hash) ? [asKnown(item, hash)] : [];
  });
}

function isUnknown(path: DraftPath, { files, known }: MediaLook): boolean {
  const hash = files.get(path);
  return hash !== undefined && !known.some((media) => media.hash === hash);
}

async function fetchHashes(
  { site, folder }: Workplace,
  wanted: { look: MediaLook; candidates: readonly Media[]; paths: readonly DraftPath[] },
): Promise<void> {
  const { seen } = wanted.look;
  const files = await Promise.all(wanted.paths.map((path) => folder.readMedia(path)));
  const largest = Math.max(...files.map((file) => file?.size ?? 0));
  const open = wanted.candidates.filter(({ id }) => !seen.has(id));
  await inParallel(open, 4, async (media) => {
    const bytes = await mediaBytes(site, { media, url: media.originalUrl, limit: largest + 1 });
    seen.set(media.id, bytes && hashBytes(bytes));
  });
}

function asKnown({ id, url, originalUrl, width, height }: Media, hash: Hash): KnownMedia {
  return {
    id,
    hash,
    url,
    originalUrl,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}
