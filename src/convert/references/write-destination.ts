/** An address as a Markdown destination that reads back as the same: bare where it can be, else in `<>`. */
export function writeDestination(destination: string, bracketed = false): string {
  const safe = destination.replace(/[\r\n]+/g, (ends) => encodeURIComponent(ends));
  const bare = /^[^\s<>()\\&\u0000-\u001f\u007f]+$/.test(safe);
  if (bare && !bracketed) return safe;
  return `<${safe.replace(/[<>\\]|&(?=#|\w)/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`))}>`;
}
