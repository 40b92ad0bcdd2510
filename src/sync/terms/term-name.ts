/** A name as WordPress keeps it: ends trimmed, inner white space collapsed, composed. */
export function plainTermName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/**
 * What two names of one term share. WordPress takes names of one parent that differ in the case of A to Z for one
 * (`wp_insert_term`, `strtolower`); letters beyond are folded too, for nobody wants `ÉTUDE` beside `Étude`. Accents count.
 */
export function foldTermName(name: string): string {
  return plainTermName(name).toLowerCase();
}
