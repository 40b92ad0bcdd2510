import type { Narrowing } from './narrowing.js';
import type { RunPreview } from './run-preview.js';
import type { SeriesLabels } from './series-navigation.js';

/** What a run is asked to do; the direction says which side may be written. */
export interface RunOptions {
  readonly direction: 'push' | 'pull' | 'sync' | 'status';
  /** Only these: draft paths, slugs or ids. Empty means all; posts at rest still follow in links and series. */
  readonly only?: readonly string[];
  /** With `only`: every other post stays as it is, even where its links or its series would follow. */
  readonly alone?: boolean;
  /** Only posts like these; the rest stays as it is. */
  readonly narrowing?: Narrowing;
  readonly dryRun?: boolean;
  /** Lets planned removals happen (into the trash on either side). */
  readonly delete?: boolean;
  /** Go on where a terminal would be asked. */
  readonly yes?: boolean;
  /** A number, or a percentage such as `50%`; default `50%`, never held below 10. */
  readonly maxChanges?: string;
  /** List everything instead of asking only for what moved. */
  readonly full?: boolean;
  /** Take another site behind the address for the one remembered. */
  readonly adopt?: boolean;
  /** Write although the role may not keep all the markup. */
  readonly allowFiltered?: boolean;
  /** Do nothing but give drafts the names that terms have on the site now. */
  readonly termsOnly?: boolean;
  /** Warnings about pictures without alternative text make the run end with exit code 1. */
  readonly strict?: boolean;
  readonly onConflict?: 'keep' | 'ours' | 'theirs';
  /** `link` keeps the site's addresses on pull instead of downloading pictures. */
  readonly media?: 'download' | 'link';
  /** Where files of new posts go: `{slug}`, `{year}/{slug}`, `{series}/{slug}`. */
  readonly layout?: string;
  /** Whether `[[page]]` is a link. */
  readonly wikilinks?: boolean;
  /** `no` makes no term that the site lacks, `yes` makes all; `ask` waits with a name that looks like a slip. */
  readonly createTerms?: 'ask' | 'yes' | 'no';
  /** Asks a person about a new name that looks like a slip; without it such a post waits. */
  readonly confirmTerm?: (slip: TermSlip) => Promise<boolean>;
  /** Asks a person before the first write, where there is something to know; no means that nothing is written. */
  readonly confirmRun?: (preview: RunPreview) => Promise<boolean>;
  /** The taxonomy of the site that holds its series, where it is neither `series` nor `post_series`. */
  readonly seriesTaxonomy?: string;
  /** By series name: where the navigation stands, and how many parts there will be. */
  readonly series?: Readonly<Record<string, SeriesOptions>>;
  /** Words of the navigation that replace those of the site's language. */
  readonly seriesLabels?: Partial<SeriesLabels>;
  /** Aborted by Ctrl-C or SIGTERM: finish the write under way and stop. */
  readonly signal?: AbortSignal;
}

/** A new name that is one letter from one that the site has. */
export interface TermSlip {
  readonly taxonomy: string;
  /** As the drafts write it. */
  readonly path: string;
  /** The term of the site that is so near. */
  readonly near: string;
}

/** What the settings say of one series. */
export interface SeriesOptions {
  readonly nav?: 'top' | 'bottom' | 'both' | 'none';
  readonly parts?: number;
}
