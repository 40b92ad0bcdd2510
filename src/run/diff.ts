import type { Fields, FieldName } from '../model/fields.js';
import type { PostPlan } from '../model/plan.js';
import type { FieldDiff, PostDiff, SideDiff } from '../model/post-diff.js';
import type { RunOptions } from '../model/run-options.js';
import type { Workplace } from '../model/workplace.js';
import { changesThere } from '../sync/plan/change-names.js';
import { viewOf } from '../sync/plan/decide.js';
import { makePlan, wantedPosts } from '../sync/plan/make-plan.js';
import { notAskedFor } from '../sync/plan/restrict.js';
import { remoteFields } from '../sync/fields/remote-fields.js';
import { theirMarkdown } from '../sync/body/their-markdown.js';
import type { World } from '../sync/world.js';
import { readWorld } from './read/read-world.js';

/** What a push would change there and a pull here, per post that is not in step; nothing is written. */
export async function diff(
  workplace: Workplace,
  options: Omit<RunOptions, 'direction'> = {},
): Promise<readonly PostDiff[]> {
  const { world } = await readWorld(workplace, { ...options, direction: 'status' }, wantedPosts);
  const posts = makePlan(world).posts.filter(
    ({ verdict, held }) => verdict !== 'in-step' && verdict !== 'remember' && held !== notAskedFor,
  );
  return posts.map((plan) => postDiff(plan, world));
}

function postDiff(plan: PostPlan, world: World): PostDiff {
  const seen = plan.triple.theirs && standing(plan, world);
  const { ours } = plan.triple;
  const { path, title, verdict } = plan;
  if (verdict === 'conflict' && ours && seen) return { path, title, ...disputed(plan, ours, seen) };
  const there = change(seen ?? nothing, plan.theirs?.fields ?? {}, plan.theirs?.body?.markdown);
  const follows = changesThere(plan).filter((name) => name === 'links' || name === 'navigation');
  const both = { ...there, ...(follows.length > 0 && { follows }) };
  return {
    path,
    title,
    there: both,
    here: change(ours ?? nothing, plan.ours?.fields ?? {}, plan.ours?.body),
  };
}

/** Of a conflict only what is disputed, seen from either side. */
function disputed({ conflict }: PostPlan, ours: Side, seen: Side): Pick<PostDiff, 'there' | 'here'> {
  const names = (conflict?.fields ?? []).filter((name) => name !== 'body') as FieldName[];
  const of = (fields: Fields): Fields => Object.fromEntries(names.map((name) => [name, fields[name]]));
  const body = conflict?.fields.includes('body') ?? false;
  return {
    there: change(seen, of(ours.fields), body ? ours.body : undefined),
    here: change(ours, of(seen.fields), body ? seen.body : undefined),
  };
}

interface Side {
  readonly fields: Fields;
  readonly body: string;
}

const nothing: Side = { fields: {}, body: '' };

function standing(plan: PostPlan, world: World): Side {
  const view = viewOf(world, plan.path);
  const theirs = plan.triple.theirs!;
  const { local } = theirMarkdown(theirs, view.localizer, plan.triple.base);
  return { fields: remoteFields(theirs, view.lookup), body: local };
}

function change(before: Side, fields: Fields, body: string | undefined): SideDiff {
  const names = (Object.keys(fields) as FieldName[]).filter(
    (name) => shown(before.fields[name]) !== shown(fields[name]),
  );
  const named = names.map((name): FieldDiff => ({
    name,
    from: shown(before.fields[name]),
    to: shown(fields[name]),
  }));
  return {
    fields: named,
    ...(body === undefined || body === before.body ? {} : { body: { before: before.body, after: body } }),
  };
}

function shown(value: Fields[FieldName]): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
