import type { SiteFacts } from '../model/site-facts.js';
import type { SiteMemory } from '../model/site-memory.js';

/** A day: a plugin that brings a type or a taxonomy is noticed after it at the latest. */
const lifetime = 24 * 60 * 60 * 1000;

/**
 * What the site announces of itself, kept for a day so that a run with nothing to do asks less. What has grown old is
 * dropped, and the next run asks anew.
 */
export function standingFacts(
  facts: SiteFacts,
  memory: SiteMemory | undefined,
  now: number,
): Pick<SiteMemory, 'standing' | 'standingAt'> {
  const { standing, standingAt } = memory ?? {};
  if (standing && standingAt) return now - Date.parse(standingAt) < lifetime ? { standing, standingAt } : {};
  const { apiRoot, types, taxonomies } = facts;
  if (apiRoot === undefined) return {};
  return { standing: { apiRoot, types, taxonomies }, standingAt: new Date(now).toISOString() };
}
