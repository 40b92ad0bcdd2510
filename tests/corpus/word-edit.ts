import type { Random } from '../support/random.js';

const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|\[\/?[\w-]+[^\]]*\]|https?:\S+/g;
const WORD = /(?<![&\p{L}\p{M}\p{N}_#-])\p{L}{4,}(?![\p{L}\p{M}\p{N}_;-])/gu;
const INSTEAD = ['galley', 'proofread', 'compositor', 'typeface'];

/** The same one-word change in two texts that say the same. */
export interface WordEdit {
  readonly word: string;
  readonly content: string;
  readonly markdown: string;
}

/** Changes a word of the content's prose that stands once in each text; undefined when there is no such word. */
export function editWord(content: string, markdown: string, random: Random): WordEdit | undefined {
  const prose = content.replace(MARKUP, (found) => ' '.repeat(found.length));
  const words = [...prose.matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => once(content, word) && once(markdown, word));
  const instead = INSTEAD.find((word) => !content.includes(word) && !markdown.includes(word));
  if (words.length === 0 || instead === undefined) return undefined;
  const word = random.pick(words);
  return { word, content: content.replace(word, instead), markdown: markdown.replace(word, instead) };
}

function once(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at !== -1 && text.indexOf(word, at + 1) === -1;
}
