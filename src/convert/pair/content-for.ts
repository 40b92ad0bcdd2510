import type { ConvertOptions } from '../options.js';
import type { BodyPair } from './body-pair.js';
import { carryOver } from './carry-over.js';
import { cutOf, sourceOf } from './cut.js';
import type { Cut } from './cut.js';
import { joinPieces, oldNeighbours } from './join-pieces.js';
import type { SpaceBetween } from './join-pieces.js';
import { joinForms } from './piece.js';
import type { NewPiece, OldPiece } from './piece.js';
import { postForm } from './post-form.js';
import { contentForm, pieceForm, readSides } from './sides.js';
import type { Sides } from './sides.js';
import { provenText } from './proven-text.js';

/**
 * The content for new Markdown: every block (in a classic post: paragraph, shortcode, empty line) that the edit does not touch keeps
 * its bytes, and a word edited in one changes that word. Only an edit that cannot be placed writes today's form of that one block.
 * A classic post stays classic. The same Markdown gives the same content, for any strings. Never throws.
 */
export function contentFor(markdown: string, base: BodyPair, options: ConvertOptions = {}): string {
  if (markdown === base.markdown) return base.content;
  const form = postForm(base, options);
  const sides = readSides(base, form);
  const now = cutOf(form.cutMarkdown(markdown));
  const pieces: readonly NewPiece[] = now.blocks.map((block) => ({
    key: keyOf(block),
    text: block.content,
    form: block.content,
  }));
  const formOf = (text: string): string => contentForm(text, form);
  const written = carryOver({ old: oldPieces(sides), now: pieces, formOf: (text) => pieceForm(text, form) });
  const space = spaceBetween(sides, now);
  return provenText({ written, now: pieces, formOf, join: (parts) => joinPieces(parts, space) });
}

function oldPieces({ markdown, content, forms, units }: Sides): readonly OldPiece[] {
  return units.map((unit) => {
    const blocks = markdown.blocks.slice(...unit.markdown);
    const source = blocks.map((block) => block.content).join('\n\n');
    return {
      keys: blocks.map(keyOf),
      source,
      sourceForm: joinForms([source]),
      text: sourceOf(content, 'content', unit.content),
      form: joinForms(forms.slice(...unit.content)),
    };
  });
}

/** A block is the same when it says the same in the same words: a link by a definition may say another thing in the same. */
function keyOf(block: Cut['blocks'][number]): string {
  return `${block.markdown}\0${block.content}`;
}

/** Between old neighbours the old bytes, unless the Markdown now asks for another space. */
function spaceBetween({ markdown, content, units }: Sides, now: Cut): SpaceBetween {
  return (before, after) => {
    const wanted = now.spaces[after ? after.pieces[0] : now.blocks.length]?.content ?? '';
    const index = oldNeighbours(before, after, units.length);
    if (index === undefined) return wanted;
    const unit = units[index];
    const asked = markdown.spaces[unit ? unit.markdown[0] : markdown.blocks.length]?.content ?? '';
    return asked === wanted
      ? (content.spaces[unit ? unit.content[0] : content.blocks.length]?.content ?? '')
      : wanted;
  };
}
