import { z } from 'zod';
import { SiteUnreachable } from '../../model/errors.js';
import type { HttpAnswer } from '../http.js';
import { plainText } from '../plain-text.js';
import { readJson } from '../read-json.js';

const restSite = z.object({
  ID: z.number().int().positive(),
  URL: z.url({ protocol: /^https?$/ }),
  name: z.string().catch(''),
  jetpack: z.boolean().catch(false),
  lang: z.string().optional().catch(undefined),
  /** Shown only to who may edit posts there. */
  options: z
    .object({ timezone: z.string().catch(''), gmt_offset: z.coerce.number().catch(0) })
    .optional()
    .catch(undefined),
  capabilities: z.record(z.string(), z.unknown()).catch({}),
});
const restError = z.object({ error: z.string().regex(/^[\w-]{1,80}$/), message: z.string().catch('') });

/** A site as WordPress.com describes it (`rest/v1.1/sites/<site>`); a stranger is shown less of it. */
export type WordPressComSite = z.infer<typeof restSite>;

/** What WordPress.com says when it is asked for a site. */
export type SiteAnswer =
  | { readonly kind: 'known'; readonly site: WordPressComSite }
  | { readonly kind: 'unknown' }
  /** It is there, and not for who asks: private, or the token is not taken. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** The fields that make a WordPressComSite. */
export const siteFields = 'ID,URL,name,jetpack,lang,options,capabilities';

/** Reads an answer of the older API, whose errors are `{error, message}`. Throws SiteUnreachable for what is none. */
export function readSiteAnswer({ status, body }: HttpAnswer): SiteAnswer {
  const reading = readJson(body.toString('utf8'));
  const json = reading.kind === 'json' ? reading.json : undefined;
  const site = status === 200 ? restSite.safeParse(json).data : undefined;
  if (site) return { kind: 'known', site };
  const told = restError.safeParse(json).data;
  if (told?.error === 'unknown_blog') return { kind: 'unknown' };
  if (told && status >= 400 && status < 500)
    return { kind: 'refused', code: told.error, message: plainText(told.message || told.error) };
  throw new SiteUnreachable(
    `WordPress.com answers with HTTP status ${status} and nothing that says of a site.`,
    'Try again later.',
  );
}
