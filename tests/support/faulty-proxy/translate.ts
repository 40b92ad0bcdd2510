/** `http://host:port` of both, without a path. */
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
  const [fromHost, toHost] = [new URL(from).host, new URL(to).host];
  const translated = text
    .replaceAll(fromHost, toHost)
    .replaceAll(encodeURIComponent(fromHost), encodeURIComponent(toHost));
  return translated === text ? bytes : Buffer.from(translated, 'latin1');
}
