import type { UserId } from './ids.js';

/** What a site says of itself and of the person who signed in; read once a run. */
export interface SiteFacts {
  /** The site's own address (`home`), without a trailing slash. */
  readonly url: string;
  readonly name: string;
  /** An IANA zone (`Europe/Berlin`), or an offset such as `+05:30` where the site has only that. */
  readonly timezone: string;
  /** BCP 47, where the site tells it. */
  readonly language?: string;
  readonly user: { readonly id: UserId; readonly slug: string; readonly name: string };
  /** Capabilities of the user, such as `publish_posts`, `unfiltered_html`, `manage_categories`, `upload_files`. */
  readonly capabilities: ReadonlySet<string>;
  /** Those whose posts this user may edit: an author sees no pages here. */
  readonly types: readonly PostTypeFacts[];
  readonly taxonomies: readonly TaxonomyFacts[];
  /** Whether `batch/v1` takes posts. */
  readonly batch: boolean;
  /** Where the REST API answers, with its trailing slash. */
  readonly apiRoot?: string;
}

/** What changes only when somebody changes the site's set-up: remembered for a day, a run with nothing to do asks less. */
export interface StandingFacts extends Pick<SiteFacts, 'types' | 'taxonomies'> {
  readonly apiRoot: string;
}

/** A post type that REST shows. */
export interface PostTypeFacts {
  readonly name: string;
  readonly restBase: string;
  readonly taxonomies: readonly string[];
  readonly hierarchical: boolean;
  readonly revisions: boolean;
  /** Whether its posts have pages of their own on the site; blocks, templates and menus do not. */
  readonly viewable?: boolean;
  /** What WordPress's general capabilities are called for this type (`publish_posts`: `publish_pages`), where the site tells. */
  readonly capabilities?: Readonly<Record<string, string>>;
}

/** A taxonomy that REST shows. */
export interface TaxonomyFacts {
  readonly name: string;
  readonly restBase: string;
  readonly hierarchical: boolean;
  readonly types: readonly string[];
  /** Those of its terms (`edit_terms`: `manage_genres`), where the site tells. */
  readonly capabilities?: Readonly<Record<string, string>>;
}
