import type { BaseSummary } from '../model/base-summary.js';
import type { ScannedDraft } from '../model/folder.js';
import type { DraftPath, Hash, PostId, TermId } from '../model/ids.js';
import type { RenamedTerm } from '../model/plan.js';
import type { RemotePost } from '../model/remote-post.js';

/** What a look at both sides showed, known by id and hash only. */
export interface Look {
  readonly summaries: readonly BaseSummary[];
  readonly files: ReadonlyMap<PostId, ScannedDraft>;
  readonly seen: ReadonlyMap<PostId, RemotePost>;
  readonly gone: ReadonlySet<PostId>;
  /** Of those seen, the ones that stand as their base remembers them. */
  readonly standing: ReadonlySet<PostId>;
  readonly renamedTerms: readonly RenamedTerm[];
  /** Local pictures and other files by content, where they are there. */
  readonly mediaFiles: ReadonlyMap<DraftPath, Hash>;
  readonly mediaPath: (from: DraftPath, destination: string) => DraftPath | undefined;
}

/**
 * The posts that a run must look at in full: whatever is not, to the letter, as its base remembers it. A post that
 * stands only in the trash there and nowhere here concerns nobody.
 */
export function movedIds(look: Look): ReadonlySet<PostId> {
  const bases = new Set(look.summaries.map(({ id }) => id));
  const renamed = new Set(look.renamedTerms.map(({ id }) => id));
  const unknown = [...look.files.keys()].filter((id) => !bases.has(id));
  const moved = new Set<PostId>([...look.gone, ...unknown]);
  for (const [id, post] of look.seen) {
    if (look.standing.has(id)) continue;
    if (bases.has(id) || look.files.has(id) || post.status !== 'trash') moved.add(id);
  }
  const edited = look.summaries.filter((summary) => carries(summary, renamed) || movedHere(summary, look));
  for (const { id } of edited) moved.add(id);
  return moved;
}

function carries({ terms }: BaseSummary, renamed: ReadonlySet<TermId>): boolean {
  return renamed.size > 0 && Object.values(terms).some((ids) => ids.some((id) => renamed.has(id)));
}

function movedHere(summary: BaseSummary, look: Look): boolean {
  const file = look.files.get(summary.id);
  if (file?.hash !== summary.hash || file.path !== summary.path) return true;
  for (const destination in summary.references) {
    const reference = summary.references[destination];
    const path = reference?.kind === 'media' ? look.mediaPath(summary.path, destination) : undefined;
    if (reference?.kind === 'media' && path !== undefined && look.mediaFiles.get(path) !== reference.hash)
      return true;
  }
  return false;
}
