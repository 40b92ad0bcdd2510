/** A slug as people read it: percent-decoded where it can be, in NFC, so that every spelling of it is one text. */
export function slugText(slug: string): string {
  return decoded(slug).normalize('NFC');
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
