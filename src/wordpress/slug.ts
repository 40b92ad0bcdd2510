/** A slug as WordPress stores it (percent-encoded) as people write it: decoded, in NFC. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}
