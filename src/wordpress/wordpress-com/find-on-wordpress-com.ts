import { SignInRefused, SiteUnreachable } from '../../model/errors.js';
import type { Line } from '../follow.js';
import type { FoundApi } from '../index-at.js';
import { parseIndex, type SiteIndex } from '../site-index.js';
import { askForSite } from './ask-for-site.js';
import { impliedCapabilities } from './implied-capabilities.js';
import type { WordPressComSite } from './site-answer.js';

/**
 * The API of a site behind WordPress.com, over a line that carries the token. The root names the site by its number,
 * which stays when the address changes. Throws SignInRefused, SiteUnreachable.
 */
export async function findOnWordPressCom(line: Line, origin: string, address: URL): Promise<FoundApi> {
  const answer = await askForSite(line, origin, address);
  if (answer.kind === 'unknown')
    throw new SiteUnreachable(
      `WordPress.com does not know ${address.host}.`,
      'Check WP_URL. A site of your own has to be connected there by the Jetpack plug-in.',
    );
  if (answer.kind === 'refused')
    throw new SignInRefused(
      `WordPress.com refuses the token for ${address.host}: ${line.http.redact(answer.message)} (${answer.code}).`,
      'It was taken back, has run out, or is for another site: galley login gets a new one.',
    );
  return { root: `${origin}/wp/v2/sites/${answer.site.ID}/`, index: indexOf(answer.site) };
}

/** In the form in which any other site describes itself. */
function indexOf({ name, URL: home, options, lang, capabilities }: WordPressComSite): SiteIndex {
  // Dates without an offset would be read in the wrong zone.
  if (!options)
    throw new SignInRefused(
      `With this token WordPress.com does not show what a writer needs of ${home}.`,
      'Let Galley in as somebody who may write posts there: galley login.',
    );
  const { timezone: timezone_string, gmt_offset } = options;
  const described = { name, home, url: home, namespaces: ['wp/v2'], timezone_string, gmt_offset };
  const language = lang?.replaceAll('_', '-');
  const held = impliedCapabilities(capabilities);
  const wordPressCom = { ...(language !== undefined && { language }), capabilities: held };
  return { ...parseIndex({ ...described, authentication: [], routes: {} })!, wordPressCom };
}
