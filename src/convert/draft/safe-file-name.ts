import { slugText } from './slug-text.js';

/** Bytes of UTF-8: with an id, `.theirs.md` and a temporary suffix a name still stays under the 255 of every file system. */
const byteLimit = 200;

/** What Windows forbids in names, or takes for a separator, and line ends. */
const forbidden = /[/\\:*?"<>|\p{Zl}\p{Zp}]+/gu;
/** Control characters, lone surrogates and marks that turn the direction of what follows. */
const invisible = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
/** Device names, whatever comes after a dot (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * A file name (without `.md`) for a slug or title from a site, whatever it says: never a path, never hidden, never a
 * name that Windows reserves; percent-decoded, in NFC, at most 200 bytes cut at a character. Empty when nothing is left.
 */
export function safeFileName(slug: string): string {
  const name = cleanName(slug);
  return isReservedName(name) ? `${name}_` : name;
}

/**
 * The name of a new draft (with `.md`): its slug, else `post-<id>`; with the id behind it where that is taken or
 * Windows reserves it.
 */
export function draftFileName(slug: string, id: number, isTaken: (name: string) => boolean): string {
  const name = cleanName(slug) || `post-${id}`;
  if (!isReservedName(name) && !isTaken(`${name}.md`)) return `${name}.md`;
  return `${isReservedName(name) ? name.replaceAll('.', '-') : name}-${id}.md`;
}

function isReservedName(name: string): boolean {
  return reserved.test(name);
}

function cleanName(slug: string): string {
  const plain = slugText(slug).replaceAll(invisible, '').replaceAll(forbidden, '-').trim();
  const cut = trimmed(cutToBytes(trimmed(plain)));
  // `<name>.theirs.md` would never be a draft.
  return cut.replace(/\.theirs$/i, '-theirs');
}

function trimmed(name: string): string {
  return name.replace(/^[.\s]+/u, '').replace(/[.\s]+$/u, '');
}

function cutToBytes(name: string): string {
  if (Buffer.byteLength(name) <= byteLimit) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    if (Buffer.byteLength(kept + segment) > byteLimit) break;
    kept += segment;
  }
  return kept;
}
