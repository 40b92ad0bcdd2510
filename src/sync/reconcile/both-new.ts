import type { Draft } from '../../model/draft.js';
import type { PostPlan } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Triple } from '../../model/triple.js';
import { fieldSides } from '../fields/field-sides.js';
import { mergePostFields } from '../fields/merge-post-fields.js';
import { sameBody } from '../body/same-body.js';
import { theirMarkdown } from '../body/their-markdown.js';
import { equal } from '../fields/equal.js';
import type { FieldName, Fields } from '../../model/fields.js';
import type { Perspective } from '../perspective.js';
import { theirsAsSeen } from './as-seen.js';
import { conflictPlan, postPlan } from './post-plan.js';

type Pair = Triple & { readonly ours: Draft; readonly theirs: RemotePost };

/**
 * Both sides are there and no base says what they agreed on: the same is remembered; anything else
 * only the writer can settle.
 */
export function bothNew(triple: Pair, view: Perspective): PostPlan {
  const sides = fieldSides(triple, view.world, view.lookup);
  const fields = differing(sides.ours, sides.theirs);
  const body = !sameBody(triple.ours, triple.theirs, view.localizer);
  if (fields.length === 0 && !body) return postPlan(triple, 'remember');
  const settled = settledAs(triple);
  if (settled === 'ours' || settled === 'merged') return oursOver(triple, view, body);
  if (settled === 'theirs') return theirsOver(triple, view, sides.theirs);
  return bothCreated(triple, [...fields, ...(body ? ['body'] : [])]);
}

function settledAs({ conflict, theirs }: Pair): 'ours' | 'theirs' | 'merged' | undefined {
  return conflict?.kind === 'both-created' && theirsAsSeen(conflict, theirs)
    ? conflict.resolution
    : undefined;
}

/** Only keys that the file has can differ: the others it does not manage. */
function differing(ours: Fields, theirs: Fields): FieldName[] {
  const compared = Object.entries(ours).filter(([name]) => name in theirs);
  const names = compared.map(([name]) => name as FieldName);
  return names.filter((name) => !same(name, ours, theirs));
}

function same(name: FieldName, ours: Fields, theirs: Fields): boolean {
  if (name !== 'terms' && name !== 'meta') return equal(ours[name], theirs[name]);
  const wanted = Object.entries(ours[name] ?? {});
  return wanted.every(([key, value]) => equal(sorted(value), sorted(theirs[name]?.[key] ?? [])));
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as unknown[])].sort() : value;
}

function oursOver(triple: Pair, view: Perspective, body: boolean): PostPlan {
  const sides = fieldSides(triple, view.world, view.lookup);
  const { theirs } = mergePostFields(sides, 'merged');
  const pair = body
    ? { body: { markdown: triple.ours.body, pair: theirMarkdown(triple.theirs, view.localizer).pair } }
    : {};
  return postPlan(triple, 'update', {
    moved: { here: true, there: false },
    theirs: { expected: triple.theirs, fields: theirs, ...pair },
  });
}

function theirsOver(triple: Pair, view: Perspective, theirs: Fields): PostPlan {
  const names = (Object.keys(triple.ours.fields) as FieldName[]).filter((name) => name in theirs);
  const fields = Object.fromEntries(names.map((name) => [name, theirs[name]])) as Fields;
  const { local, standing } = theirMarkdown(triple.theirs, view.localizer);
  return postPlan(triple, 'update', {
    moved: { here: false, there: true },
    ours: { expected: triple.ours.hash, fields, body: local, standing },
  });
}

function bothCreated(triple: Pair, fields: readonly string[]): PostPlan {
  const { path } = triple.ours;
  return conflictPlan(triple, {
    kind: 'both-created',
    fields,
    message: `${path}: post ${triple.theirs.id} on the site differs (${fields.join(', ')}), and nothing is remembered of either`,
    hint: `compare it with the .theirs.md file beside it, then: galley resolve ${path} --ours, --theirs or --merged`,
  });
}
