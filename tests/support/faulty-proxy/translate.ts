/** `scheme://host:port` of both, without a path. */
export type Origins = { readonly proxy: string; readonly site: string };

/**
 * Writes one origin in place of another, as it stands in text, in JSON (`http:\/\/`) and in a query. Bytes that are no
 * text stay.
 */
export function translate(
  bytes: Buffer,
  contentType: string | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): Buffer {
  if (!contentType || !/^text\/|json|xml|javascript|x-www-form-urlencoded/.test(contentType)) return bytes;
  const text = bytes.toString('latin1');
  const translated = spellings.reduce((sofar, spell) => sofar.replaceAll(spell(from), spell(to)), text);
  return translated === text ? bytes : Buffer.from(translated, 'latin1');
}

/** With the scheme first: what is left is a bare host (`//host`, or a Host in text). */
const spellings: readonly ((origin: string) => string)[] = [
  (origin) => origin,
  (origin) => origin.replaceAll('/', '\\/'),
  encodeURIComponent,
  (origin) => new URL(origin).host,
  (origin) => encodeURIComponent(new URL(origin).host),
];
