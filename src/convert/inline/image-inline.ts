import { writeBraces } from './braces.js';
import { escapeMarkdown } from './escape-markdown.js';
import { htmlAttributes } from './html-attributes.js';
import type { ElementNode } from './html-nodes.js';
import { escapeTitle, linkDestination } from './link-destination.js';

/**
 * `![alt](address "title"){id=812 width=32}` for an image within text; undefined when it has more to it.
 */
export function imageInline(node: ElementNode): string | undefined {
  const attributes = htmlAttributes(node.attributes);
  const found = new Map(attributes ?? []);
  const [src, alt, title] = [found.get('src'), found.get('alt'), found.get('title')];
  const id = /^wp-image-(\d+)$/.exec(found.get('class') ?? '')?.[1];
  const width = /^width: (\d+)px;$/.exec(found.get('style') ?? '')?.[1];
  const destination = src === undefined ? undefined : linkDestination(src);
  if (destination === undefined || alt === undefined || hasMore(found, { id, width })) return undefined;
  const braces = new Map(
    Object.entries({ id, width }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return imageMarkdown({ alt, destination, title, braces });
}

const written = new Set(['src', 'alt', 'title', 'class', 'style']);

function hasMore(
  attributes: ReadonlyMap<string, string>,
  known: { id: string | undefined; width: string | undefined },
): boolean {
  if (attributes.has('class') && !known.id) return true;
  if (attributes.has('style') && !known.width) return true;
  return [...attributes.keys()].some((name) => !written.has(name));
}

/** The parts of an image in Markdown. */
export interface ImageParts {
  readonly alt: string;
  readonly destination: string;
  readonly title: string | undefined;
  readonly braces: ReadonlyMap<string, string>;
}

/** `![alt](destination "title"){braces}`. */
export function imageMarkdown({ alt, destination, title, braces }: ImageParts): string {
  const label = escapeMarkdown(alt, { before: '[', after: ']', label: true });
  return `![${label}](${destination}${title ? ` "${escapeTitle(title)}"` : ''})${writeBraces(braces)}`;
}
