import registerRoute from 'wpapi/lib/wp-register-route.js';
import type { Outcome } from './outcome.js';
import { restLayout } from './rest-layout.js';
import type { Transport, WpRequest } from './transport.js';

/**
 * A request under construction by wpapi: path parts by name, then parameters, then the verb. (It is a
 * thenable that sends itself when awaited: never return one from an async function.)
 */
export interface Request extends WpRequest {
  id(id: number): this;
  revisions(): this;
  me(): this;
  applicationPasswords(): this;
  uuid(uuid: string): this;
  introspect(): this;
  postProcess(): this;
  /** Undefined, null and '' are left out by wpapi; lists are sorted by it. */
  param(
    parameters: Readonly<Record<string, string | number | boolean | readonly number[] | undefined>>,
  ): this;
  setHeaders(headers: Readonly<Record<string, string>>): this;
  get(): Promise<Outcome>;
  create(body: unknown): Promise<Outcome>;
  update(body: unknown): Promise<Outcome>;
  delete(): Promise<Outcome>;
}

const core = 'wp/v2';
const id = '(?P<id>[\\d]+)';

/**
 * Every route of a site, built and named by wpapi under one endpoint (the API's root, plain permalinks
 * included: wpapi joins with `&` after a `?`). The register is taken by its own path because wpapi's main
 * module needs `li`, a package it does not declare, and spends the start on a table of routes of 4.7.
 */
export class Routes {
  readonly #options: { readonly endpoint: string; readonly transport: Transport };
  readonly #made = new Map<string, () => Request>();
  readonly #behind: string;

  /** The root of an API, or `/` for paths below one. */
  constructor(root: string, transport: Transport) {
    const { endpoint, site } = restLayout(root);
    this.#options = { endpoint: endpoint.replace(/\/?$/, '/'), transport };
    this.#behind = site === undefined ? '' : `/sites/${site}`;
  }

  /** Posts of a type by its REST base, their single items and revisions. */
  posts(restBase: string, namespace = core): Request {
    return this.#start(namespace, `/${restBase}/${id}/revisions`);
  }

  terms(restBase: string, namespace = core): Request {
    return this.#start(namespace, `/${restBase}/${id}`);
  }

  media(): Request {
    return this.#start(core, `/media/${id}/post-process`);
  }

  users(): Request {
    return this.#start(core, '/users');
  }

  me(): Request {
    return this.#start(core, '/users/me').me();
  }

  /** The application passwords of who signed in: the one in use, or one by its uuid. */
  applicationPasswords(uuid?: string): Request {
    if (uuid !== undefined)
      return this.#start(core, '/users/me/application-passwords/(?P<uuid>[\\w-]+)')
        .me()
        .applicationPasswords()
        .uuid(uuid);
    return this.#start(core, '/users/me/application-passwords/introspect').me().applicationPasswords();
  }

  types(): Request {
    return this.#start(core, '/types');
  }

  taxonomies(): Request {
    return this.#start(core, '/taxonomies');
  }

  batch(): Request {
    return this.#start('batch', '/v1');
  }

  #start(namespace: string, route: string): Request {
    const name = namespace + route;
    const made = this.#made.get(name) ?? this.#register(namespace + this.#behind, route);
    this.#made.set(name, made);
    return made();
  }

  #register(namespace: string, route: string): () => Request {
    const factory = registerRoute(namespace, route);
    return () => factory(this.#options) as Request;
  }
}
