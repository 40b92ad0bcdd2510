import { basePair } from '../body/their-markdown.js';
import type { Base, ResolvedReference } from '../../model/base.js';
import type { BaseSummary } from '../../model/base-summary.js';
import type { PostPlan } from '../../model/plan.js';
import { equal } from '../fields/equal.js';
import { bindingFor } from '../render/binding-for.js';
import { mayFollow } from './may-follow.js';
import type { Surroundings } from '../render/binding-for.js';

/**
 * A post that nobody edited but whose references stand for something else now (a target gone public, taken back, moved, a
 * picture replaced) is written again: its body is bound anew against the content that stands there.
 */
export function followLinks(post: PostPlan, around: Surroundings): PostPlan {
  const { base, ours, theirs } = post.triple;
  if (!base || !ours || !theirs || !mayFollow(post)) return post;
  if (post.theirs?.body !== undefined || post.ours?.body !== undefined) return post;
  const now = bindingFor(post.path, around).bind(ours.body).references;
  if (sameOnSite(now, base.ours.references)) return post;
  const quiet = post.theirs === undefined && (post.verdict === 'in-step' || post.verdict === 'remember');
  return {
    ...post,
    verdict: 'update',
    linksOnly: quiet,
    theirs: {
      fields: {},
      expected: theirs,
      ...post.theirs,
      body: { markdown: ours.body, pair: freshPair(base, theirs) },
    },
  };
}

function freshPair(
  base: Base,
  theirs: NonNullable<PostPlan['triple']['theirs']>,
): ReturnType<typeof basePair> {
  return basePair({ ...base, theirs });
}

/** Whether a post that only its base is known of would be written otherwise now. */
export function linksMoved(summary: BaseSummary, around: Surroundings): boolean {
  const names = Object.keys(summary.references);
  if (names.length === 0) return false;
  return !sameOnSite(bindingFor(summary.path, around).resolve(names), summary.references);
}

/** A stand-in address is never what stands there, and content that is the same item is the same picture. */
function sameOnSite(
  now: Readonly<Record<string, ResolvedReference>>,
  recorded: Readonly<Record<string, ResolvedReference>>,
): boolean {
  const names = new Set([...Object.keys(now), ...Object.keys(recorded)]);
  return [...names].every((name) => now[name] === undefined || equal(now[name], recorded[name]));
}
