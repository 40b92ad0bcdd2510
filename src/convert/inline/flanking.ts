const punctuation = /[\p{P}\p{S}]/u;

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/**
 * Whether a run of emphasis marks between two characters may open (CommonMark, "left-flanking"); read
 * backwards it tells whether a run may close. '' stands for the edge of the block.
 */
export function canOpen(before: string, after: string): boolean {
  if (isSpace(after)) return false;
  return !punctuation.test(after) || isSpace(before) || punctuation.test(before);
}
