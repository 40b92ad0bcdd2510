import type { BaseSummary } from '../../../src/model/base-summary.js';
import type { Base } from '../../../src/model/base.js';

/** A summary for tests, with the parts that a folder must hand back unchanged. */
export function summarizeForTest(base: Base): BaseSummary {
  const { id, type, path, ours, theirs } = base;
  const { title, slug, link, status, date, modified, terms } = theirs;
  const { hash, references } = ours;
  return { id, type, path, hash, title, slug, link, status, date, modified, terms, references };
}
