import type { Base } from '../../model/base.js';
import type { BaseSummary } from '../../model/base-summary.js';
import type { Fields } from '../../model/fields.js';
import type { PostId } from '../../model/ids.js';
import type { PostPlan } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Status } from '../../model/status.js';
import type { KnownAddress } from '../references/former-links.js';
import { withFormerLinks } from '../references/former-links.js';
import { settleStatus } from '../fields/settle-status.js';
import type { Entry } from './entry.js';
import { newLink } from './entry.js';

/** Every post as it will stand when the plans are carried out; posts that leave are not among them. */
export function entriesAfter(
  plans: readonly PostPlan[],
  summaries: readonly BaseSummary[],
  now: number,
): readonly Entry[] {
  const looked = new Set(plans.map(({ id }) => id));
  return plans.flatMap((plan) => planEntry(plan, now) ?? []).concat(untouched(summaries, looked));
}

/** The posts that nobody looks at in full and that are not in the trash: their summaries say all that an entry says. */
export function untouched(
  summaries: readonly BaseSummary[],
  looked: ReadonlySet<PostId | undefined>,
): readonly Entry[] {
  return summaries.filter((summary) => isLive(summary) && !looked.has(summary.id)) as readonly Live[];
}

type Live = BaseSummary & { readonly status: Status };

function isLive(summary: BaseSummary): summary is Live {
  return summary.status !== 'trash';
}

function planEntry(plan: PostPlan, now: number): Entry | undefined {
  const { theirs } = plan.triple;
  if (plan.verdict === 'forget' || plan.verdict === 'trash-ours') return undefined;
  if (plan.verdict === 'trash-theirs' && plan.held === undefined) return undefined;
  if (theirs === undefined && plan.triple.ours === undefined) return undefined;
  return standing(plan, theirs, now);
}

/** One literal: put together from parts, each entry would have a shape of its own, at half a KB. */
function standing(plan: PostPlan, theirs: RemotePost | undefined, now: number): Entry {
  const sent = settleStatus(goesOut(plan) ? (plan.theirs?.fields ?? {}) : {}, now);
  const slug = sent.slug ?? theirs?.slug ?? '';
  const status = sent.status ?? (theirs?.status as Status | undefined) ?? 'draft';
  const link = theirs === undefined ? newLink(plan.path) : linkAfter(theirs, slug, status);
  return {
    path: plan.path,
    type: plan.type,
    title: sent.title ?? theirs?.title ?? plan.title,
    slug,
    status,
    date: sent.date ?? theirs?.date ?? null,
    link,
    ...(plan.id === undefined ? {} : { id: plan.id }),
    ...withFormerLinks(plan.triple.base && agreedAddress(plan.triple.base), link),
    ...(theirs?.parent === undefined ? {} : { parent: theirs.parent }),
    ...seriesOf(plan),
  };
}

/** Where the post stood when both sides last agreed, with what it was called before. */
export function agreedAddress({ theirs, formerLinks }: Base): KnownAddress {
  return { link: theirs.link, status: theirs.status, formerLinks };
}

/** A change that is held back, disputed or broken does not happen; a post that is to be made stays unmade. */
function goesOut({ held, verdict }: PostPlan): boolean {
  return held === undefined && verdict !== 'conflict' && verdict !== 'failed';
}

/** Known exactly while nothing that shapes it changes; else as the site's own template says. */
export function linkAfter(theirs: RemotePost, slug: string, status: Status): string {
  const stays = theirs.slug === slug && isPublic(theirs.status) === isPublic(status);
  if (stays || !isPublic(status) || theirs.permalinkTemplate === undefined) return theirs.link;
  return theirs.permalinkTemplate.replace(/%(?:postname|pagename)%/, encodeURIComponent(slug).toLowerCase());
}

function isPublic(status: string): boolean {
  return status === 'publish' || status === 'private';
}

function seriesOf(plan: PostPlan): Pick<Entry, 'series' | 'part'> {
  const fields: Fields = { ...plan.triple.ours?.fields, ...plan.ours?.fields };
  return {
    ...(fields.series === undefined ? {} : { series: fields.series }),
    ...(fields.part === undefined ? {} : { part: fields.part }),
  };
}
