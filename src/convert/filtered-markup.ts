/** A piece of markup that WordPress takes out of what a user without `unfiltered_html` saves. */
export interface FilteredMarkup {
  /** 1-based, of the content. */
  readonly line: number;
  /** `<iframe>`, `onclick`, `javascript:`. */
  readonly what: string;
}

/** Elements that `wp_kses_post` keeps (wp-includes/kses.php, `$allowedposttags`; wordpress.md 4.2). */
const kept = new Set(
  `a abbr acronym address area article aside audio b bdo big blockquote br button caption cite code col colgroup
  dd del details dfn div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img
  ins kbd label legend li main map mark menu nav ol p pre q rb rp rt rtc ruby s samp section small span strike
  strong sub summary sup table tbody td tfoot th thead tr track tt u ul var video`.split(/\s+/),
);

const tag = /<([a-z][\w:-]*)((?:\s+[^<>]*)?)\/?>/gi;
const lostAttribute = /\s(on[a-z]+|srcset|decoding|contenteditable)\s*=/i;
const lostScheme = /\s(?:href|src)\s*=\s*["']?\s*((?:javascript|data|file|obsidian):)/i;

/**
 * What of a content the filter for users without `unfiltered_html` would take away: elements, handlers and addresses.
 * An update by such a user filters the whole stored post, whatever it sends.
 */
export function filteredMarkup(content: string): readonly FilteredMarkup[] {
  const found: FilteredMarkup[] = [];
  let line = 1;
  let from = 0;
  for (const match of content.matchAll(tag)) {
    const [, name = '', attributes = ''] = match;
    const what = lost(name.toLowerCase(), attributes);
    if (what === undefined) continue;
    line += content.slice(from, match.index).split('\n').length - 1;
    from = match.index;
    found.push({ line, what });
  }
  return found;
}

function lost(name: string, attributes: string): string | undefined {
  if (!kept.has(name)) return `<${name}>`;
  return lostAttribute.exec(attributes)?.[1] ?? lostScheme.exec(attributes)?.[1];
}
