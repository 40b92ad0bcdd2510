import { draftFromText } from '../../convert/draft/draft-from-text.js';
import { toMarkdown } from '../../convert/to-markdown.js';
import type { Fields } from '../../model/fields.js';
import type { FieldDiff, PostDiff, SideDiff } from '../../model/post-diff.js';
import type { UndoStep } from './undo-step.js';
import { wayBack } from './way-back.js';

/** What taking one post back changes on either side, as a person reads it. */
export function undoDiff(step: UndoStep, timezone: string): PostDiff {
  const { draft } = step;
  const title = draft.fields.title ?? draft.path;
  return { path: draft.path, title, there: changesThere(step), here: changesHere(step, timezone) };
}

function changesThere({ entry, post }: UndoStep): SideDiff {
  if (entry.post === undefined || post === undefined) return { fields: [] };
  const { content, ...before } = wayBack(entry.post, post);
  const body = content === undefined ? {} : { body: bodies(post.content, content) };
  return { fields: fieldDiffs({ ...post }, before), ...body };
}

function bodies(before: string, after: string): NonNullable<SideDiff['body']> {
  return { before: toMarkdown(before), after: toMarkdown(after) };
}

function changesHere({ draft, text }: UndoStep, timezone: string): SideDiff {
  const wanted = draftFromText(draft.path, text, { timezone, ...(draft.site ? { site: draft.site } : {}) });
  if (!('text' in wanted)) return { fields: [] };
  const body = wanted.body === draft.body ? {} : { body: { before: draft.body, after: wanted.body } };
  const names = new Set([...Object.keys(draft.fields), ...Object.keys(wanted.fields)]);
  names.delete('password');
  const all = Object.fromEntries([...names].map((name) => [name, wanted.fields[name as keyof Fields]]));
  return { fields: fieldDiffs({ ...draft.fields }, all), ...body };
}

function fieldDiffs(now: Record<string, unknown>, wanted: Record<string, unknown>): readonly FieldDiff[] {
  return Object.keys(wanted)
    .map((name) => ({ name, from: shown(now[name]), to: shown(wanted[name]) }))
    .filter(({ from, to }) => from !== to);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
