import type { Draft } from '../../index.js';
import { destinations, linkedDraft } from './linked-draft.js';

/** By the id of a public post, the titles of the drafts it links to that are not public yet. */
export function waitingLinks(drafts: readonly Draft[]): Map<number, readonly string[]> {
  const waiting = new Map<number, readonly string[]>();
  for (const draft of drafts) {
    if (draft.id === undefined || draft.fields.status !== 'publish') continue;
    const targets = [...draft.body.matchAll(destinations)].map(([, , , to]) =>
      linkedDraft(draft, to!, drafts),
    );
    const titles = targets.flatMap((target) =>
      target && target.fields.status !== 'publish' ? [target.fields.title ?? ''] : [],
    );
    if (titles.length > 0) waiting.set(draft.id, [...new Set(titles)]);
  }
  return waiting;
}
