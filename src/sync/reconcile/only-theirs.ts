import type { Fields } from '../../model/fields.js';
import type { DraftPath } from '../../model/ids.js';
import type { PostPlan } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Triple } from '../../model/triple.js';
import { equal } from '../fields/equal.js';
import { fieldDefaults } from '../fields/field-defaults.js';
import { remoteFields } from '../fields/remote-fields.js';
import type { Perspective } from '../perspective.js';
import { NewFile } from './new-file.js';
import { postPlan } from './post-plan.js';

/** A post without a file: write a new draft, with the keys of law 7. */
export function onlyTheirs(
  triple: Triple & { readonly theirs: RemotePost },
  path: DraftPath,
  view: Perspective,
): PostPlan {
  const { theirs } = triple;
  return postPlan(triple, 'create-ours', {
    path,
    moved: { here: false, there: true },
    ours: new NewFile({ theirs, path, fields: pulledFields(theirs, view), view }),
  });
}

/** Title, slug, status, date, author, categories and tags always; other keys where they differ from the default. */
export function pulledFields(theirs: RemotePost, view: Perspective): Fields {
  const all = remoteFields(theirs, view.lookup);
  const defaults: Fields = fieldDefaults(theirs.type);
  const kept = Object.entries(all).filter(([name, value]) => !equal(value, defaults[name as keyof Fields]));
  return {
    ...(Object.fromEntries(kept) as Fields),
    ...termsToShow(all, theirs),
    meta: metaToShow(all),
  };
}

function termsToShow({ terms = {} }: Fields, theirs: RemotePost): Pick<Fields, 'terms'> {
  const always = theirs.type === 'page' ? [] : ['category', 'post_tag'];
  const shown = Object.entries(terms).filter(
    ([taxonomy, paths]) => paths.length > 0 || always.includes(taxonomy),
  );
  return { terms: Object.fromEntries(shown) };
}

function metaToShow({ meta = {} }: Fields): Fields['meta'] {
  const told = Object.entries(meta).filter(([, value]) => !isBlank(value));
  return told.length === 0 ? undefined : Object.fromEntries(told);
}

function isBlank(value: unknown): boolean {
  const blanks: unknown[] = ['', null, false, 0, [], {}];
  return blanks.some((blank) => equal(blank, value));
}
