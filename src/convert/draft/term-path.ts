/** A `>` between spaces (or at an end) parts a path; a backslash before it makes it part of a name. */
const separator = /(?<=^|\s)>(?=\s|$)/g;
const escapedSeparator = /(?<=^|\s)\\(\\*>)(?=\s|$)/g;
const needsEscape = /(?<=^|\s)(\\*>)(?=\s|$)/g;

/** The names of a term and its ancestors: `Film > Anime` is Film, Anime; `Us \> Them` is the one name `Us > Them`. */
export function parseTermPath(path: string): readonly string[] {
  const names = path.split(separator).map((name) => name.trim().replaceAll(escapedSeparator, '$1'));
  return names.filter((name) => name !== '');
}

/** The path of these names; reading it gives them back (names trimmed, empty ones left out). */
export function formatTermPath(names: readonly string[]): string {
  const trimmed = names.map((name) => name.trim()).filter((name) => name !== '');
  return trimmed.map((name) => name.replaceAll(needsEscape, String.raw`\$1`)).join(' > ');
}
