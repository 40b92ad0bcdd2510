import path from 'node:path';
import type { Draft, DraftPath } from '../../index.js';

/** A link or picture in Markdown: its mark, its text, its destination and its title, as the samples write them. */
export const destinations = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\((\S+?)(\s+"(?:[^"\\]|\\.)*")?\)/g;

/** The draft that a destination in another draft leads to. */
export function linkedDraft(from: Draft, to: string, drafts: readonly Draft[]): Draft | undefined {
  return drafts.find(({ path: target }) => target === pathBeside(from, to));
}

/** A destination beside a draft as a path of the folder. */
export function pathBeside(draft: Draft, relative: string): DraftPath {
  return path.posix.join(path.posix.dirname(draft.path), relative.replace(/#.*$/, '')) as DraftPath;
}
