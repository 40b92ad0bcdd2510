import { escapeAttribute, escapeText } from '../inline/escape-html.js';

/** What a page of its own shows of one draft. */
export interface RenderedPage {
  readonly title: string;
  /** Said above the post, as text. */
  readonly notice: string;
  /** HTML of the post. */
  readonly body: string;
  /** The address of the picture above it, as HTML pages on the same server have it. */
  readonly picture?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The address of its style sheet. */
  readonly stylesheet: string;
}

/** The page around a rendered draft: the wrappers by which block themes lay a single post out, and a notice that is none of it. */
export function renderedPage(page: RenderedPage): string {
  const title = escapeText(page.title);
  const language = page.language === undefined ? '' : ` lang="${escapeAttribute(page.language)}"`;
  const picture = page.picture === undefined ? '' : pictureHtml(page.picture);
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${escapeAttribute(page.stylesheet)}">
</head>
<body class="wp-singular single single-post galley-preview">
<p class="galley-notice">${escapeText(page.notice)}</p>
<div class="wp-site-blocks">
<main class="wp-block-group has-global-padding is-layout-constrained wp-block-group-is-layout-constrained">
<h1 class="wp-block-post-title entry-title">${title}</h1>
${picture}<div class="entry-content wp-block-post-content has-global-padding is-layout-constrained wp-block-post-content-is-layout-constrained">
${page.body}
</div>
</main>
</div>
</body>
</html>
`;
}

function pictureHtml(address: string): string {
  return `<figure class="wp-block-post-featured-image"><img src="${escapeAttribute(address)}" alt=""></figure>\n`;
}

/** What the page needs where the site's styles are silent, and how the notice looks; the site's come after it. */
export const pageStyles = `
body { margin: 0; }
img, video { max-width: 100%; height: auto; }
.galley-preview main { padding: 1.5rem; }
.galley-preview main.is-layout-constrained > *, .entry-content.is-layout-constrained > * {
  max-width: 45rem; margin-left: auto; margin-right: auto; }
.galley-preview .galley-notice { margin: 0; padding: .5rem 1rem; background: #1e1e1e; color: #fff;
  font: 14px/1.5 system-ui, sans-serif; }
.galley-stand-in { border: 1px dashed; padding: .5rem; opacity: .7; }
`;
