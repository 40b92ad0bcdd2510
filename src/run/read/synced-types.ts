import type { SiteFacts } from '../../model/site-facts.js';

const everywhere = ['post', 'page'];

/** The types that a run looks at: posts and pages, and every further type that a draft or a base is of. */
export function syncedTypes(facts: SiteFacts, used: Iterable<string>): readonly string[] {
  const announced = new Set(facts.types.map(({ name }) => name));
  const readable = (type: string): boolean =>
    announced.has(type) && !(type === 'page' && !facts.capabilities.has('edit_pages'));
  return [...new Set([...everywhere, ...new Set(used)])].filter(readable);
}
