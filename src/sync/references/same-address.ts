/** An address without what does not matter to which file it names: scheme, fragment, and how percent signs are written. */
export function sameAddress(url: string): string {
  const bare = url.replace(/^https?:/i, '').replace(/#.*$/s, '');
  try {
    return decodeURI(bare).normalize('NFC');
  } catch {
    return bare;
  }
}
