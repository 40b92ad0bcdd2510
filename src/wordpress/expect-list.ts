import { SiteUnreachable } from '../model/errors.js';
import { expectJson } from './expect-json.js';
import type { Outcome } from './outcome.js';

/** A list as it came: unparsed items, and how many there are in all, where the site says so. */
export interface ListAnswer {
  readonly items: readonly unknown[];
  readonly total: number | undefined;
  readonly pages: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** As expectJson, for a list: anything else with a good status (a plug-in's own words) is no empty list, and ends the run. */
export function expectList(outcome: Outcome, what: string): ListAnswer {
  const { json, headers } = expectJson(outcome, what);
  if (Array.isArray(json)) {
    return {
      items: json,
      total: count(headers['x-wp-total']),
      pages: count(headers['x-wp-totalpages']),
      headers,
    };
  }
  const said = 'The site answers with something else than a list';
  throw new SiteUnreachable(
    `${said} where ${what} should be.`,
    'A plug-in may stand between; run galley doctor.',
  );
}

/** Some caches drop the headers that count. */
function count(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header.trim()) ? Number(header) : undefined;
}
