import type { BodyPair } from './body-pair.js';
import { cutOf } from './cut.js';
import type { Cut } from './cut.js';
import { pairUnits } from './pair-units.js';
import type { PairUnit } from './pair-units.js';
import { joinForms } from './piece.js';
import type { PostForm } from './post-form.js';

/** Both sides of a base, cut, with what belongs together. */
export interface Sides {
  readonly markdown: Cut;
  readonly content: Cut;
  /** Today's form of each block of the content. */
  readonly forms: readonly string[];
  readonly units: readonly PairUnit[];
}

/** Cuts both sides of a base. */
export function readSides(base: BodyPair, form: PostForm): Sides {
  const markdown = cutOf(form.cutMarkdown(base.markdown));
  const content = cutOf(form.cutContent(base.content));
  const forms = contentForms(content, form);
  return { markdown, content, forms, units: pairUnits(markdown, content, forms) };
}

/** Today's form of each block of a content: what its Markdown becomes. */
export function contentForms(content: Cut, form: PostForm): readonly string[] {
  const parts = content.spaces.map((space, at) => space.markdown + (content.blocks[at]?.markdown ?? ''));
  const again = cutOf(form.cutMarkdown(parts.join('')));
  const isSame = again.blocks.length === content.blocks.length;
  return content.blocks.map((block, at) => (isSame ? (again.blocks[at]?.content ?? '') : block.content));
}

/** Today's form of a content, as `joinForms` gives it. */
export function contentForm(content: string, form: PostForm): string {
  return joinForms(contentForms(cutOf(form.cutContent(content)), form));
}

const edge = '<!-- wp:galley/edge /-->';

/** Today's form of a piece of content that stands between blocks: text outside every block reads otherwise by itself. */
export function pieceForm(content: string, form: PostForm): string | undefined {
  if (form.isClassic) return contentForm(content, form);
  const forms = contentForms(cutOf(form.cutContent(edge + content + edge)), form);
  return forms.length > 2 && forms[0] === edge && forms.at(-1) === edge
    ? joinForms(forms.slice(1, -1))
    : undefined;
}

/** Today's form of a Markdown body, likewise; what it refers to may stand in `beside` and is not part of it. */
export function markdownForm(markdown: string, beside: string, form: PostForm): string {
  const forms: string[] = [];
  let at = 0;
  for (const segment of form.cutMarkdown(markdown + beside)) {
    if (segment.kind !== 'space' && at < markdown.length) forms.push(segment.content);
    at += segment.markdown.length;
  }
  return joinForms(forms);
}
