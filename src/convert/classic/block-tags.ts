/** Elements that part paragraphs, as in WordPress's `wpautop`. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address ' +
    'style p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption ' +
    'details menu summary script center main'
  ).split(' '),
);

/** Elements around paragraphs: when they hold more than one, their tags stand alone and the prose inside is Markdown. */
export const wrapperTags: ReadonlySet<string> = new Set(
  'div section article aside header footer nav main center fieldset form'.split(' '),
);

/** Elements without a closing tag. */
export const voidTags: ReadonlySet<string> = new Set(
  'hr br img col area input wbr embed param source link meta'.split(' '),
);

/** Elements whose text is no prose: nothing in them is a tag, a paragraph or a shortcode. */
export const verbatimTags: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea']);
