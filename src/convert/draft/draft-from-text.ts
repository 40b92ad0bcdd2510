import type { Draft } from '../../model/draft.js';
import type { DraftPath } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import { parseDraftText } from '../front-matter/parse-draft-text.js';
import { fieldsFromFrontMatter } from './fields-from-front-matter.js';
import type { FrontMatterContext } from './fields-from-front-matter.js';
import { hashText } from './hash-text.js';
import { lineOfKey } from './line-of-key.js';

/** A file's text as a draft, with its warnings; every problem of it, with path and line, when one is an error. */
export function draftFromText(
  path: DraftPath,
  text: string,
  context: Omit<FrontMatterContext, 'lineOf'>,
): Draft | readonly Problem[] {
  const parsed = parseDraftText(text);
  if (parsed.kind === 'problem') {
    const { code, message, hint, line } = parsed;
    return [{ code, message, hint, line, path, severity: 'error' }];
  }
  const lineOf = (key: string): number | undefined => lineOfKey(text, key);
  const { fields, id, type, hold, problems } = fieldsFromFrontMatter(parsed.data, { ...context, lineOf });
  const placed = problems.map((problem) => ({ ...problem, path }));
  if (placed.some(({ severity }) => severity === 'error')) return placed;
  return {
    path,
    text,
    hash: hashText(text),
    ...(id === undefined ? {} : { id }),
    ...(context.site === undefined ? {} : { site: context.site }),
    type,
    fields,
    body: parsed.body,
    ...(hold ? { hold } : {}),
    ...(placed.length > 0 ? { warnings: placed } : {}),
  };
}
