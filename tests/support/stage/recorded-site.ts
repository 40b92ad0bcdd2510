import type { Site } from '../../../src/model/site.js';
import type { SiteWrite } from './site-write.js';

/** A site that notes what is asked of it. */
export interface RecordedSite {
  readonly site: Site;
  /** Since the last `forget`. */
  readonly writes: () => readonly SiteWrite[];
  /** The calls of the port that touch media, reads too. */
  readonly mediaCalls: () => readonly string[];
  readonly forget: () => void;
}

/** The same site, with a note of each call. */
export function recordedSite(site: Site): RecordedSite {
  let writes: SiteWrite[] = [];
  let mediaCalls: string[] = [];
  const handler: ProxyHandler<Site> = {
    get(target, name: keyof Site) {
      const call = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      if (typeof call !== 'function') return call;
      return (...given: unknown[]) => {
        writes.push(...writesOf(name, given));
        if (['media', 'findMedia', 'upload', 'updateMedia', 'download'].includes(name) && asks(given))
          mediaCalls.push(name);
        return call.apply(target, given);
      };
    },
  };
  return {
    site: new Proxy(site, handler),
    writes: () => writes,
    mediaCalls: () => mediaCalls,
    forget: () => {
      writes = [];
      mediaCalls = [];
    },
  };
}

/** A question for no items at all is no request. */
function asks([first]: readonly unknown[]): boolean {
  return !Array.isArray(first) || first.length > 0;
}

function writesOf(name: keyof Site, given: readonly unknown[]): readonly SiteWrite[] {
  switch (name) {
    case 'write':
      return (given as Parameters<Site['write']>)[0].map((request) =>
        request.kind === 'create'
          ? { verb: 'create', kind: request.type, name: request.fields.slug }
          : { verb: 'update', kind: request.type, id: request.id, fields: Object.keys(request.fields) },
      );
    case 'trash':
      return [{ verb: 'trash', kind: String(given[0]), id: Number(given[1]) }];
    case 'createTerm': {
      const [{ taxonomy, name: made }] = given as Parameters<Site['createTerm']>;
      return [{ verb: 'create', kind: taxonomy, name: made }];
    }
    case 'updateTerm':
      return [
        { verb: 'update', kind: String(given[0]), id: Number(given[1]), fields: Object.keys(given[2]!) },
      ];
    case 'deleteTerm':
      return [{ verb: 'delete', kind: String(given[0]), id: Number(given[1]) }];
    case 'upload':
      return [{ verb: 'upload', kind: 'media', name: (given as Parameters<Site['upload']>)[0].fileName }];
    case 'updateMedia':
      return [{ verb: 'update', kind: 'media', id: Number(given[0]), fields: Object.keys(given[1]!) }];
    default:
      return [];
  }
}
