import type { PostId } from '../../model/ids.js';
import { parseDraftText } from '../front-matter/parse-draft-text.js';
import { FrontMatterReader } from './front-matter-reader.js';
import { readId } from './read-id.js';

/** The post that a file's text says it is, on a named site or the default one. */
export function idInText(text: string, site?: string): PostId | undefined {
  const parsed = parseDraftText(text);
  return parsed.kind === 'draft'
    ? readId(new FrontMatterReader(parsed.data, () => undefined), site)
    : undefined;
}
