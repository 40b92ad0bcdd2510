const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, a byte order mark and line endings included; undefined when the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
