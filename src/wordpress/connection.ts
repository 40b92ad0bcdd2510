import type { SiteFacts } from '../model/site-facts.js';
import type { Http } from './http.js';
import type { Pace } from './repeat.js';
import type { RestType } from './rest-type.js';
import type { Routes } from './routes.js';

/** A site that was found and that let us in: what every part of the edge works with. */
export interface Connection {
  readonly http: Http;
  readonly pace: Pace;
  readonly routes: Routes;
  /** Builds the paths of batch items, which begin below the API's root. */
  readonly itemPaths: Routes;
  readonly facts: SiteFacts;
  /** Any name: the site answers for one that it does not announce. */
  type(name: string): RestType;
}
