import { renderedPage } from '../../convert/rendered/rendered-page.js';
import { toRendered } from '../../convert/rendered/to-rendered.js';
import type { Draft } from '../../model/draft.js';

/** What the page around a draft needs beside the draft. */
export interface DraftPage {
  readonly notice: string;
  readonly stylesheet: string;
  readonly language?: string;
  readonly wikilinks?: boolean;
}

/** A draft as a page of its own; addresses in it stay as they are written, relative to the file. */
export function renderDraft({ fields, body }: Draft, { wikilinks, ...page }: DraftPage): string {
  const picture = fields.featured_image?.src;
  return renderedPage({
    ...page,
    title: fields.title ?? '',
    ...(picture ? { picture } : {}),
    body: toRendered(body, wikilinks === undefined ? {} : { wikilinks }),
  });
}
