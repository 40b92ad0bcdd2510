/** When a fault strikes: before the site hears of the request, or after it has done the work. */
export type Moment = 'before' | 'after';

/** What goes wrong with one request. Nothing else of it is changed. */
export type Fault =
  /** The connection is cut: `before` the site hears of it (a reset), or `after` it did the work (a lost answer). */
  | { readonly kind: 'cut'; readonly moment: Moment }
  /** An error page of something between the client and WordPress; `retryAfter` in seconds or as a date. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly moment?: Moment;
      readonly retryAfter?: number | string;
      /** WordPress's own kind of error instead of a page: `{code, message, data: {status}}`. */
      readonly code?: string;
    }
  /** An HTML page with status 200 (a login wall, a cache, a parking page). */
  | { readonly kind: 'html'; readonly moment?: Moment }
  /** The first half of the answer; `cut`: its announced length never comes. */
  | { readonly kind: 'half'; readonly cut?: boolean }
  /** A PHP warning before the JSON; with `lostHeaders` PHP had sent its headers already (200, HTML, no totals). */
  | { readonly kind: 'warning'; readonly lostHeaders?: boolean }
  /** The answer comes this much later; `then` may go wrong on top. */
  | { readonly kind: 'delay'; readonly milliseconds: number; readonly then?: Fault }
  /** A header that does not get through to WordPress. */
  | { readonly kind: 'strip'; readonly header: string }
  /** Another path is asked for in its place (path and query). */
  | { readonly kind: 'ask'; readonly path: string }
  /** The same path on another origin; 301 when no status is given. */
  | { readonly kind: 'redirect'; readonly origin: string; readonly status?: number };

/** Decides on each request as it comes in; undefined lets it through. */
export type Decide = (request: ProxiedRequest) => Fault | undefined;

/** A request as the proxy got it. */
export type ProxiedRequest = {
  /** 1 for the first since the proxy started. */
  readonly number: number;
  readonly method: string;
  /** Path and query as they came. */
  readonly path: string;
  /** The REST route without query, e.g. `/wp/v2/posts`, with any permalinks; undefined: not REST. */
  readonly route: string | undefined;
  /** The query, without `rest_route`. */
  readonly parameters: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};
