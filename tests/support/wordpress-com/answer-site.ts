import { siteNumber } from '../wordpress-com.js';
import type { Asked, Said } from './asked.js';
import { invalidToken, type Place } from './place.js';

/** What `rest/v1.1` tells of a user; some of the capabilities that WordPress has. */
const capabilities = {
  ...{ edit_pages: true, edit_posts: true, edit_others_posts: true, edit_others_pages: true },
  ...{ publish_posts: true, manage_categories: true, manage_options: true, upload_files: true },
};

/** `rest/v1.1/sites/<site>`; undefined for any other path. A stranger sees neither options nor capabilities. */
export async function answerSite(place: Place, { pathname, token }: Asked): Promise<Said | undefined> {
  const name = /^\/rest\/v1\.1\/sites\/([^/]+)$/.exec(pathname)?.[1];
  if (name === undefined) return undefined;
  if (token !== undefined && !place.grants.holds(token)) return invalidToken;
  if (place.foreign.includes(decodeURIComponent(name)))
    return { status: 403, json: { error: 'unauthorized', message: 'User cannot access this private blog.' } };
  if (![...place.names, String(siteNumber)].includes(decodeURIComponent(name)))
    return { status: 404, json: { error: 'unknown_blog', message: 'Unknown blog' } };
  const told = JSON.parse(await place.site.php(described)) as {
    name: string;
    timezone: string;
    offset: number;
  };
  const open = { ID: siteNumber, name: told.name, URL: place.blog, jetpack: place.jetpack, lang: 'en' };
  const options = { timezone: told.timezone, gmt_offset: told.offset };
  return { status: 200, json: token === undefined ? open : { ...open, options, capabilities } };
}

const described = `echo json_encode(['name' => get_bloginfo('name'), 'timezone' => (string) get_option('timezone_string'), 'offset' => (float) get_option('gmt_offset')]);`;
