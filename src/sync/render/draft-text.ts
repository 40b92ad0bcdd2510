import { identityKeys } from '../../convert/draft/identity-keys.js';
import { frontMatterFromFields } from '../../convert/draft/front-matter-from-fields.js';
import { composeDraft } from '../../convert/front-matter/compose-draft.js';
import { editFrontMatter } from '../../convert/front-matter/edit-front-matter.js';
import { parseDraftText } from '../../convert/front-matter/parse-draft-text.js';
import { replaceBody } from '../../convert/front-matter/replace-body.js';
import type { Draft } from '../../model/draft.js';
import type { Fields } from '../../model/fields.js';
import type { PostId } from '../../model/ids.js';

/** What shall stand in a file. Fields that are absent stay as they are. */
export interface DraftChange {
  readonly id?: PostId;
  readonly link?: string;
  readonly fields: Fields;
  readonly body?: string;
}

/** The post of a new file, and the name of its site where it has one. */
export interface NewDraft extends DraftChange {
  readonly type: string;
  readonly site?: string | undefined;
}

/** The text of a new file. */
export function newDraftText(change: NewDraft, timezone: string): string {
  const type = change.type === 'post' ? {} : { type: change.type };
  const keys = {
    ...identity(change, {}, change.site),
    ...type,
    ...frontMatterFromFields(change.fields, { timezone }),
  };
  return composeDraft(keys, change.body ?? '');
}

/** The text of a file with some of it changed, and no other byte. */
export function changedDraftText(draft: Draft, change: DraftChange, timezone: string): string {
  const whole = { ...change.fields, ...wholeMaps(draft.fields, change.fields) };
  const keys = {
    ...identity(change, dataOf(draft), draft.site),
    ...frontMatterFromFields(whole, { timezone }),
  };
  const text = editFrontMatter(draft.text, keys);
  return change.body === undefined ? text : replaceBody(text, change.body);
}

function identity({ id, link }: DraftChange, data: FrontMatterData, site: string | undefined): object {
  const keys = { ...(id === undefined ? {} : { id }), ...(link === undefined ? {} : { link }) };
  return Object.keys(keys).length === 0
    ? {}
    : identityKeys(data, { ...keys, ...(site === undefined ? {} : { site }) });
}

type FrontMatterData = Readonly<Record<string, unknown>>;

/** Read only for a named site, whose id stands beside those of others. */
function dataOf({ site, text }: Draft): FrontMatterData {
  const parsed = site === undefined ? undefined : parseDraftText(text);
  return parsed?.kind === 'draft' ? parsed.data : {};
}

/** Maps are written whole: what the file has stays beside what changes. */
function wholeMaps(before: Fields, change: Fields): Fields {
  const { meta, terms } = change;
  const { category, post_tag, ...others } = terms ?? {};
  const named = { ...(category && { category }), ...(post_tag && { post_tag }) };
  const { category: _category, post_tag: _tags, ...kept } = before.terms ?? {};
  const custom = Object.keys(others).length > 0 ? { ...kept, ...others } : {};
  return {
    ...(meta && { meta: { ...before.meta, ...meta } }),
    ...(terms && { terms: { ...named, ...custom } }),
  };
}
