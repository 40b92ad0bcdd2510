import type { Conflict } from './conflict.js';
import type { Fields, FieldName } from './fields.js';
import type { DraftPath, Hash, MediaId, PostId, TermId } from './ids.js';
import type { Problem } from './problem.js';
import type { RemotePost } from './remote-post.js';
import type { SeriesNavigation } from './series-navigation.js';
import type { Triple } from './triple.js';
import type { Valve } from './valve.js';

/** Everything a run is going to do, decided before the first write; plain data, so that it prints and tests. */
export interface Plan {
  readonly posts: readonly PostPlan[];
  /** Terms that drafts name and the site lacks, parents first. */
  readonly newTerms: readonly { readonly taxonomy: string; readonly path: string }[];
  /** Terms that got another name on the site, to be followed in the drafts. */
  readonly renamedTerms: readonly RenamedTerm[];
  /** Local files that the site does not have yet, each content once. */
  readonly uploads: readonly UploadPlan[];
  /** Items of which alternative text, caption, title or description was edited, and of which all uses say the same now. */
  readonly mediaTexts: readonly MediaTextPlan[];
  /** New posts that get an id and an address before anything links to them. */
  readonly reserved: readonly DraftPath[];
  readonly problems: readonly Problem[];
  /** When set, nothing may be written. */
  readonly valve?: Valve;
}

export interface RenamedTerm {
  readonly id: TermId;
  readonly taxonomy: string;
  readonly from: string;
  readonly to: string;
}

/** What an item shall say of itself. */
export interface MediaTextPlan {
  readonly id: MediaId;
  readonly hash: Hash;
  readonly alt?: string;
  readonly caption?: string;
  readonly title?: string;
  readonly description?: string;
}

export interface UploadPlan {
  readonly path: DraftPath;
  readonly hash: Hash;
  readonly usedBy: readonly DraftPath[];
  /** Where all uses agree. */
  readonly alt?: string;
  readonly caption?: string;
  readonly title?: string;
  readonly description?: string;
}

/**
 * What happens to one post. `ours` and `theirs` are what each side shall become; a side without a change
 * is absent. `remember` alone moves the base.
 */
export interface PostPlan {
  readonly triple: Triple;
  readonly path: DraftPath;
  readonly id?: PostId;
  readonly type: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly ours?: OursChange;
  readonly theirs?: TheirsChange;
  /** Which side moved since the base, whatever the direction of the run lets happen. */
  readonly moved: { readonly here: boolean; readonly there: boolean };
  /** True when only links or the navigation change there: nobody edited this post. */
  readonly linksOnly: boolean;
  /** What must be there before this post can be written. */
  readonly needs: Needs;
  readonly conflict?: Conflict;
  /** Why nothing is done now, in words: a removal that was not asked for, an edit of the other direction. */
  readonly held?: string;
  readonly problems: readonly Problem[];
}

/** Terms and uploads that a post names and the site lacks. */
export interface Needs {
  readonly terms: readonly { readonly taxonomy: string; readonly path: string }[];
  readonly uploads: readonly Hash[];
}

export type Verdict =
  | 'in-step'
  | 'remember'
  | 'create-theirs'
  | 'create-ours'
  | 'update'
  | 'trash-theirs'
  | 'trash-ours'
  | 'restore-theirs'
  | 'forget'
  | 'conflict'
  | 'failed';

/** What our file shall become: keys set in the front matter, and the body where it changes. */
export interface OursChange {
  readonly expected: Hash | 'absent';
  readonly fields: Fields;
  /** Local Markdown. */
  readonly body?: string;
  /** The addresses on the site behind destinations of the body that stand for them. */
  readonly standing?: Readonly<Record<string, string>>;
  /** Own-site pictures that the body now refers to by these paths, to be fetched if they are not there. */
  readonly downloads?: readonly { readonly url: string; readonly path: DraftPath; readonly id?: MediaId }[];
}

/** What the post shall become: only the named fields are sent. */
export interface TheirsChange {
  /** The post as the plan saw it; a write re-reads and compares. Absent for a create. */
  readonly expected?: RemotePost;
  readonly fields: Fields;
  /** Local Markdown, to be bound to permalinks and media and converted against `pair`. */
  readonly body?: BodyChange;
  /** The series navigation that the content gets; `none` takes it out. Absent where the content stays. */
  readonly navigation?: NavigationChange;
}

/** Which navigation, and where it stands; `series` is absent where there shall be none. */
export interface NavigationChange {
  readonly series?: SeriesNavigation;
  readonly where: 'top' | 'bottom' | 'both' | { readonly asIn: string };
}

export interface BodyChange {
  readonly markdown: string;
  /** The content that stands there, navigation stripped, and its Markdown with the site's own addresses. */
  readonly pair?: BodyPair;
}

/** Content and the Markdown it converts to: against it, untouched blocks keep their bytes. */
export interface BodyPair {
  /** Site form: permalinks and media addresses, no relative links. */
  readonly markdown: string;
  readonly content: string;
  /** The `footnotes` meta, a JSON string. */
  readonly footnotes?: string;
}

/** A name for what differs, as `status` and `diff` show it. */
export type ChangeName = FieldName | 'body' | 'navigation' | 'links';
