import { navigationClasses, navigationLines } from './navigation-html.js';
import type { SeriesNavigation } from '../../model/series-navigation.js';

/**
 * The navigation as it goes into a post: core blocks in the form in which the editor saves them, or classic HTML
 * without a block delimiter. Either way one element with the class `galley-series`.
 */
export function renderNavigation(navigation: SeriesNavigation, kind: 'blocks' | 'classic'): string {
  return kind === 'blocks' ? asBlocks(navigation) : asHtml(navigation);
}

function asBlocks(navigation: SeriesNavigation): string {
  const { heading, items, steps } = navigationLines(navigation);
  const classes = navigationClasses(navigation);
  const entries = items.map((item) => `<!-- wp:list-item -->\n<li>${item}</li>\n<!-- /wp:list-item -->`);
  // Editors from WordPress 6.6 on write this class by themselves; where it is said too, older ones accept it.
  const opener = '<!-- wp:list {"className":"wp-block-list"} -->';
  const list = `${opener}\n<ul class="wp-block-list">${entries.join('\n\n')}</ul>\n<!-- /wp:list -->`;
  const inner = [paragraph(heading), list, ...(steps.length > 0 ? [paragraph(steps.join('<br>'))] : [])];
  return [
    `<!-- wp:group {"className":"${classes}"} -->`,
    `<div class="wp-block-group ${classes}">${inner.join('\n\n')}</div>`,
    '<!-- /wp:group -->',
  ].join('\n');
}

function paragraph(html: string): string {
  return `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`;
}

/** Without an empty line, at which WordPress would begin a paragraph. */
function asHtml(navigation: SeriesNavigation): string {
  const { heading, items, steps } = navigationLines(navigation);
  return [
    `<div class="${navigationClasses(navigation)}">`,
    `<p>${heading}</p>`,
    '<ul>',
    ...items.map((item) => `<li>${item}</li>`),
    '</ul>',
    ...(steps.length > 0 ? [`<p>${steps.join('<br />')}</p>`] : []),
    '</div>',
  ].join('\n');
}
