import { z } from 'zod';

const restIndex = z.object({
  name: z.string().catch(''),
  home: z.string(),
  url: z.string(),
  namespaces: z.array(z.string()),
  timezone_string: z.string().catch(''),
  gmt_offset: z.coerce.number().catch(0),
  authentication: z.unknown(),
  routes: z.record(z.string(), z.unknown()).catch({}),
});

/** What the root of the API says of the site. */
export interface SiteIndex {
  readonly name: string;
  readonly home: string;
  readonly timezone: string;
  readonly batch: boolean;
  /** Whether the site takes application passwords at all (not where it is not https). */
  readonly applicationPasswords: boolean;
  /** Only of a site behind WordPress.com: what its API says beside it. */
  readonly wordPressCom?: { readonly language?: string; readonly capabilities: readonly string[] };
}

/** The whole index weighs 200 KB; this much of it a few hundred bytes. */
export const indexFields =
  'name,home,url,namespaces,authentication,timezone_string,gmt_offset,routes./batch/v1.namespace';

/** The address that gives the index under a root. */
export function indexAddress(root: string): string {
  return `${root}${root.includes('?') ? '&' : '?'}_fields=${indexFields}`;
}

/** Undefined for JSON that is no index of a WordPress. */
export function parseIndex(json: unknown): SiteIndex | undefined {
  const index = restIndex.safeParse(json).data;
  if (!index?.namespaces.includes('wp/v2')) return undefined;
  return {
    name: index.name,
    home: (index.home || index.url).replace(/\/+$/, ''),
    timezone: index.timezone_string || offset(index.gmt_offset),
    batch: '/batch/v1' in index.routes,
    applicationPasswords: JSON.stringify(index.authentication ?? []).includes('application-passwords'),
  };
}

/** Hours as `+05:30`; `UTC` for none. */
function offset(hours: number): string {
  if (hours === 0) return 'UTC';
  const minutes = Math.round(Math.abs(hours) * 60);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${hours < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
