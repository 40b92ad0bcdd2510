import type { ConvertOptions } from '../options.js';
import type { BodyPair } from './body-pair.js';
import { carryOver } from './carry-over.js';
import { cutOf, sourceOf } from './cut.js';
import type { Cut } from './cut.js';
import { joinPieces, oldNeighbours } from './join-pieces.js';
import { joinForms } from './piece.js';
import type { NewPiece, OldPiece, WrittenPiece } from './piece.js';
import { postForm } from './post-form.js';
import { provenText } from './proven-text.js';
import { contentForms, markdownForm, readSides } from './sides.js';
import type { Sides } from './sides.js';

/** The content of a post as it stands now, with its `footnotes` meta as in a pair. */
export interface NewContent {
  readonly content: string;
  readonly footnotes?: string | undefined;
}

/**
 * The Markdown for new content: where the post did not change, the author's own bullets, marks, line ends and links by definitions
 * stay, and a word changed on the site is a word changed in the file. Only a change that cannot be placed writes that block anew. The
 * same content gives the same Markdown, for any strings. Never throws.
 */
export function markdownFor(post: string | NewContent, base: BodyPair, options: ConvertOptions = {}): string {
  const { content, footnotes = base.footnotes } = typeof post === 'string' ? { content: post } : post;
  if (content === base.content && footnotes === base.footnotes) return base.markdown;
  const form = postForm({ content, footnotes }, options);
  const sides = readSides(base, { ...form, cutContent: postForm(base, options).cutContent });
  const now = cutOf(form.cutContent(content));
  const forms = contentForms(now, form);
  const pieces: readonly NewPiece[] = now.blocks.map((block, at) => {
    return { key: keyOf(block, forms[at]), text: block.markdown, form: forms[at] ?? '' };
  });
  const beside = definitionsOf(sides.markdown);
  const formOf = (text: string): string => markdownForm(text, beside, form);
  const written = carryOver({ old: oldPieces(sides), now: pieces, formOf });
  return provenText({ written, now: pieces, formOf, join: (parts) => joined(parts, sides, now) });
}

function oldPieces({ markdown, content, forms, units }: Sides): readonly OldPiece[] {
  return units.map((unit) => ({
    keys: content.blocks.slice(...unit.content).map((block, at) => keyOf(block, forms[unit.content[0] + at])),
    source: sourceOf(content, 'markdown', unit.content),
    sourceForm: joinForms(forms.slice(...unit.content)),
    text: sourceOf(markdown, 'markdown', unit.markdown),
    form: joinForms(markdown.blocks.slice(...unit.markdown).map((block) => block.content)),
  }));
}

/** Two spellings that convert to one form are no change that the author needs to see. */
function keyOf(block: Cut['blocks'][number], form: string | undefined): string {
  return `${block.markdown}\0${form ?? ''}`;
}

/** Definitions of links and footnotes: what uses them needs them wherever it is read. */
function definitionsOf(markdown: Cut): string {
  const links = markdown.spaces.map((space) => space.markdown.trim()).filter(isDefinition);
  const notes = markdown.blocks.map((block) => block.markdown).filter((text) => text.startsWith('[^'));
  const texts = [...links, ...notes];
  return texts.length === 0 ? '' : `\n\n${texts.join('\n\n')}\n`;
}

function isDefinition(space: string): boolean {
  return /^ {0,3}\[[^\]]+\]:/m.test(space);
}

/** Between old neighbours the author's own space; a definition whose place is gone moves to the end. */
function joined(parts: readonly WrittenPiece[], { markdown, content, units }: Sides, now: Cut): string {
  const lost = new Set(markdown.spaces.keys());
  const text = joinPieces(parts, (before, after) => {
    const wanted = now.spaces[after ? after.pieces[0] : now.blocks.length]?.markdown ?? '';
    const index = oldNeighbours(before, after, units.length);
    if (index === undefined) return wanted;
    const unit = units[index];
    const asked = content.spaces[unit ? unit.content[0] : content.blocks.length]?.markdown ?? '';
    const own = unit ? unit.markdown[0] : markdown.blocks.length;
    if (asked !== wanted) return wanted;
    lost.delete(own);
    return markdown.spaces[own]?.markdown ?? '';
  });
  for (const { isKept, from } of parts) {
    const [start, end] = (isKept && from !== undefined && units[from]?.markdown) || [0, 0];
    for (let at = start + 1; at < end; at += 1) lost.delete(at);
  }
  const rest = [...lost].map((at) => markdown.spaces[at]?.markdown.trim() ?? '').filter(isDefinition);
  return rest.length === 0 ? text : `${text.trimEnd()}\n\n${rest.join('\n\n')}\n`;
}
