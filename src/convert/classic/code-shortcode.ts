import { escapeText } from '../inline/escape-html.js';
import { unescapeHtml } from '../inline/unescape-html.js';

const shortcode =
  /^\[((?:source)?code)(?: (?:lang|language)=["']?([\w+#-]+)["']?)?\](\r?\n)?([^]*?)(\r?\n)?\[\/\1\]$/;
const element = /^<pre><code(?: class="language-([\w+#-]+)")?>([^]*)<\/code><\/pre>$/;

/** What a code shortcode shows. */
export interface ShownCode {
  readonly language: string;
  readonly text: string;
}

/** Reads `[code]` and `[sourcecode language="php"]`, whose text is shown as it stands; undefined for anything else. */
export function readCodeShortcode(source: string): ShownCode | undefined {
  const match = shortcode.exec(source);
  return match ? { language: match[2] ?? '', text: (match[4] ?? '').replaceAll('\r\n', '\n') } : undefined;
}

/** The code element that shows the same. */
export function codeElement({ language, text }: ShownCode): string {
  return `<pre><code${language ? ` class="language-${language}"` : ''}>${escapeText(text)}</code></pre>`;
}

/** The shortcode with the code and the language that an element shows; undefined when one of the two is no code. */
export function rewriteCodeShortcode(source: string, html: string): string | undefined {
  const [match, shown] = [shortcode.exec(source), element.exec(html)];
  const name = match?.[1];
  if (!match || !shown || !name) return undefined;
  const [language, text] = [shown[1] ?? '', unescapeHtml(shown[2] ?? '')];
  const opening = source.slice(0, source.indexOf(']') + 1);
  const named = match[2]
    ? opening.replace(match[2], () => language)
    : `[${name}${language && ` language="${language}"`}]`;
  const kept = language === (match[2] ?? '') ? opening : named;
  return text.includes(`[/${name}]`)
    ? undefined
    : `${kept}${match[3] ?? ''}${text}${match[5] ?? ''}[/${name}]`;
}
