import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { formatCheckedJson, parseCheckedJson } from './checked-json.js';
import { hasCode } from './error-code.js';
import { replaceFile, writeNewFile } from './replace-file.js';

/** The content of a checked JSON file; undefined when it is not there, fails its checksum or has another shape. */
export function readCheckedFile<Content>(file: string, schema: z.ZodType<Content>): Content | undefined {
  const text = readIfThere(file);
  const content = text === undefined ? undefined : parseCheckedJson(text);
  // Checked only: what zod hands out lacks keys that it does not like (`__proto__`).
  return content !== undefined && schema.safeParse(content).success ? (content as Content) : undefined;
}

/** Writes a checked JSON file; content that is there already changes no byte. */
export async function writeCheckedFile(file: string, content: unknown, mode?: number): Promise<void> {
  const text = formatCheckedJson(content);
  if (await writeNewFile(file, text, mode)) return;
  // A clone may have given it CR LF.
  if (readIfThere(file)?.replaceAll('\r\n', '\n') === text) return;
  // No waiting for the disk: what a power cut tears fails its checksum and is learnt again.
  await replaceFile(file, text, mode === undefined ? {} : { mode });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
}
