import type { FolderOptions } from './disk/open-folder.js';
import { openFolder as openFolderWith } from './disk/open-folder.js';
import type { Folder } from './model/folder.js';
import type { Report } from './model/report.js';
import type { RunOptions } from './model/run-options.js';
import type { Workplace } from './model/workplace.js';
import { run } from './run/run.js';
import { summarize } from './sync/summarize.js';

export { toBlocks } from './convert/to-blocks.js';
export { toMarkdown } from './convert/to-markdown.js';
export { toPost } from './convert/to-post.js';
export { toDraft } from './convert/to-draft.js';
export { splitFrontMatter } from './convert/front-matter/split-front-matter.js';
export { frontMatterSchema } from './convert/front-matter/front-matter-schema.js';
export { settingsJsonSchema } from './disk/settings-json-schema.js';
export { settingsTemplate } from './disk/settings-template.js';
export { acquireLock } from './disk/lock.js';
export { readSettings } from './disk/settings.js';
export { AddressRefused, RunEnded, SignInRefused, SiteUnreachable } from './model/errors.js';
export { diff } from './run/diff.js';
export { undo } from './run/history/undo.js';
export type { UndoneRun, UndoReport, UndoRequest } from './run/history/undo.js';
export { newDraft } from './run/new-draft.js';
export { resolve } from './run/resolve.js';
export { run } from './run/run.js';
export { preview } from './run/preview/preview.js';
export type { Preview } from './run/preview/preview.js';
export { renderDraft } from './run/preview/render-draft.js';
export { pageStyles } from './convert/rendered/rendered-page.js';
export { siteStyles } from './run/preview/site-styles.js';
export { publish } from './run/publish.js';
export type { Publication, Published } from './run/publish.js';
export { listLinks } from './run/links/list-links.js';
export { infer } from './run/series/infer.js';
export { unusedMedia } from './run/media/unused-media.js';
export { listSeries } from './run/series/list-series.js';
export { seriesPage } from './run/series/series-page.js';
export type { ListedLink } from './run/links/list-links.js';
export type { ListedPart, ListedSeries } from './run/series/list-series.js';
export type { InferredPart, InferredSeries } from './sync/series/infer-series.js';
export { countPostsOfTerm } from './run/terms/posts-of-term.js';
export { createTerm } from './run/terms/create-term.js';
export { deleteTerm } from './run/terms/delete-term.js';
export { describeTerm } from './run/terms/describe-term.js';
export { mergeTerms } from './run/terms/merge-terms.js';
export { renameTerm } from './run/terms/rename-term.js';
export type { TermName } from './run/terms/term-name.js';
export { allTerms, findTerm } from './run/terms/term-place.js';
export { connectSite } from './wordpress/connect.js';
export { identifySite } from './wordpress/identify-site.js';
export type { IdentifiedSite } from './wordpress/identify-site.js';
export { wordPressComOrigin } from './wordpress/wordpress-com/api-origin.js';
export { authorizeAddress } from './wordpress/wordpress-com/authorize-address.js';
export { exchangeCode } from './wordpress/wordpress-com/exchange-code.js';
export { revokePassword } from './wordpress/revoke-password.js';
export type { ConnectOptions } from './wordpress/connect.js';
export { examineSite } from './wordpress/doctor/examine-site.js';
export type { Check, CheckName } from './wordpress/doctor/check.js';
export type { CheckCode } from './wordpress/doctor/check-code.js';

export type { CarriedNote, ConvertOptions } from './convert/options.js';
export type { FoundSettings } from './disk/settings.js';
export type { Settings } from './disk/stated-settings.js';
export type { Lock } from './disk/lock.js';
export type { Base, ResolvedReference } from './model/base.js';
export type { Clock } from './model/clock.js';
export type { Conflict, ConflictKind } from './model/conflict.js';
export type { Draft } from './model/draft.js';
export type { Fields } from './model/fields.js';
export type { Folder } from './model/folder.js';
export type { HistoryEntry } from './model/history-entry.js';
export type { DraftPath, Hash, MediaId, PostId, TermId, UserId } from './model/ids.js';
export type { Media } from './model/media.js';
export type { FieldDiff, PostDiff, SideDiff } from './model/post-diff.js';
export type { Problem } from './model/problem.js';
export type { Progress } from './model/progress.js';
export type { RemotePost } from './model/remote-post.js';
export type { ExitCode, Outcome, PostReport, Report } from './model/report.js';
export type { Narrowing } from './model/narrowing.js';
export type { FirstPull, GoingPublic, RunPreview } from './model/run-preview.js';
export type { RunOptions } from './model/run-options.js';
export type { Site } from './model/site.js';
export type { SiteFacts } from './model/site-facts.js';
export type { Status } from './model/status.js';
export type { Term } from './model/term.js';
export type { Valve } from './model/valve.js';
export type { Workplace } from './model/workplace.js';

/** What a run can be asked for beside its direction. */
export type DirectedOptions = Omit<RunOptions, 'direction'>;

/** Both directions at once: what changed on one side is written on the other, what changed on both is merged. */
export function sync(workplace: Workplace, options: DirectedOptions = {}): Promise<Report> {
  return run(workplace, { ...options, direction: 'sync' });
}

/** Writes what changed here to the site; what changed there is left alone. */
export function push(workplace: Workplace, options: DirectedOptions = {}): Promise<Report> {
  return run(workplace, { ...options, direction: 'push' });
}

/** Writes what changed on the site here; what changed here is left alone. */
export function pull(workplace: Workplace, options: DirectedOptions = {}): Promise<Report> {
  return run(workplace, { ...options, direction: 'pull' });
}

/** What a sync would do; nothing is written on either side. */
export function status(workplace: Workplace, options: DirectedOptions = {}): Promise<Report> {
  return run(workplace, { ...options, direction: 'status' });
}

/** Opens a folder of drafts; one that is not there is made. */
export function openFolder(root: string, options: Omit<FolderOptions, 'summarize'> = {}): Promise<Folder> {
  return openFolderWith(root, { ...options, summarize });
}
