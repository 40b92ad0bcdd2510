import { draftFromText } from '../convert/draft/draft-from-text.js';
import type { FrontMatterContext } from '../convert/draft/fields-from-front-matter.js';
import type { Draft } from '../model/draft.js';
import type { DraftPath } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import { decodeText } from './decode-text.js';
import { markersLeft, notUtf8 } from './look-at-file.js';

/** The bytes of a file as a draft, or everything that is wrong with it. */
export function readDraftBytes(
  path: DraftPath,
  bytes: Uint8Array,
  context: Omit<FrontMatterContext, 'lineOf'>,
): Draft | readonly Problem[] {
  const text = decodeText(bytes);
  if (text === undefined) return [notUtf8(path, bytes)];
  const markers = markersLeft(path, text);
  return markers ? [markers] : draftFromText(path, text, context);
}
