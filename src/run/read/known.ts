import type { BaseSummary } from '../../model/base-summary.js';
import type { Conflict } from '../../model/conflict.js';
import type { FolderScan } from '../../model/folder.js';
import type { Intent } from '../../model/intent.js';
import type { KnownMedia } from '../../model/media.js';
import type { SiteFacts } from '../../model/site-facts.js';
import type { SiteMemory } from '../../model/site-memory.js';
import type { KnownTerm } from '../../model/term.js';
import type { Workplace } from '../../model/workplace.js';

/** What can be known before any post is looked at: the site's facts, the folder's files and everything remembered. */
export interface Known {
  readonly facts: SiteFacts;
  readonly scan: FolderScan;
  readonly summaries: readonly BaseSummary[];
  readonly memory: SiteMemory | undefined;
  readonly terms: readonly KnownTerm[];
  readonly media: readonly KnownMedia[];
  readonly conflicts: readonly Conflict[];
  readonly intents: readonly Intent[];
}

/** Reads both edges at once; nothing here needs anything else here. */
export async function readKnown({ site, folder }: Workplace): Promise<Known> {
  const [facts, scan, summaries, memory, terms, media, conflicts, intents] = await Promise.all([
    site.facts(),
    folder.scan(),
    folder.summaries(),
    folder.siteMemory(),
    folder.knownTerms(),
    folder.knownMedia(),
    folder.conflicts(),
    folder.intents(),
  ]);
  return { facts, scan, summaries, memory, terms, media, conflicts, intents };
}
