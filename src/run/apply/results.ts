import type { PostPlan } from '../../model/plan.js';
import type { PostResult } from './session.js';

/** A post that could not be written; the others go on. */
export function failed(plan: PostPlan, code: string, message: string): PostResult {
  const hint = hints[code] ?? 'nothing of this post was lost; mend what the message names and run again';
  return {
    plan,
    outcome: 'failed',
    problems: [{ code, message: `${plan.path}: ${message}`, hint, path: plan.path, severity: 'error' }],
  };
}

const hints: Readonly<Record<string, string>> = {
  rest_cannot_create: 'your role may not create posts of this type: ask for it, or push as another user',
  rest_cannot_edit: 'your role may not edit this post: ask its author or an editor',
  rest_cannot_publish: 'your role may not publish: set status: pending and ask an editor',
  rest_invalid_author: 'no such author on the site: mend the author key',
  'answer-lost': 'run again: it looks for what may have been made before it makes it again',
};
