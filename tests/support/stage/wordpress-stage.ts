import { connectSite } from '../../../src/wordpress/connect.js';
import type { Site } from '../../../src/model/site.js';
import type { FaultyProxy } from '../faulty-proxy.js';
import { startFaultyProxy } from '../faulty-proxy.js';
import type { RecordedRequest, Write } from '../faulty-proxy/recorded-request.js';
import { writesOf } from '../faulty-proxy/recorded-request.js';
import type { TestWordPress, TestWordPressOptions } from '../wordpress.js';
import { startWordPress } from '../wordpress.js';
import type { StageSite } from './open-stage.js';
import type { SiteWrite } from './site-write.js';

/** A real WordPress for stages: Galley reaches it through a proxy that counts, the hand in wp-admin beside it. */
export interface StagedWordPress {
  readonly wordpress: TestWordPress;
  readonly proxy: FaultyProxy;
  readonly behind: Site;
  stageSite(): StageSite;
  stop(): Promise<void>;
}

export async function stageWordPress(options: TestWordPressOptions = {}): Promise<StagedWordPress> {
  const wordpress = await startWordPress(options);
  const proxy = await startFaultyProxy(wordpress.url);
  const { username, applicationPassword: appPassword } = wordpress;
  const connect = (userAgent = 'Galley'): Promise<Site> =>
    connectSite({ url: proxy.url, username, appPassword, userAgent, pace: { retries: 6, firstWait: 20 } });
  const behind = await connect(handAgent);
  let counted = 0;
  return {
    wordpress,
    proxy,
    behind,
    stageSite: () => ({
      url: proxy.url,
      connect: () => connect(),
      behind,
      slow: true,
      destroy: async (id) => void (await wordpress.php(`wp_delete_post(${id}, true);`)),
      written: () => {
        const all = proxy.requests().filter((request) => !isHand(request));
        const since = all.slice(counted).flatMap(writesIn);
        counted = all.length;
        return since;
      },
    }),
    stop: async () => {
      await proxy.stop();
      await wordpress.stop();
    },
  };
}

/** Whoever works in wp-admin goes through the same proxy, so that links have one address; this tells them apart. */
export const handAgent = 'Somebody in wp-admin';

export function isHand({ headers }: Pick<RecordedRequest, 'headers'>): boolean {
  return headers['user-agent'] === handAgent;
}

const kinds: Readonly<Record<string, string>> = {
  posts: 'post',
  pages: 'page',
  categories: 'category',
  tags: 'post_tag',
};
const fieldNames: Readonly<Record<string, string>> = {
  categories: 'terms',
  tags: 'terms',
  featured_media: 'featuredMedia',
  menu_order: 'menuOrder',
  comment_status: 'commentStatus',
  ping_status: 'pingStatus',
  date_gmt: 'date',
  alt_text: 'alt',
};

/** What one request asked for, in the words of the port. */
function writesIn(request: RecordedRequest): readonly SiteWrite[] {
  return writesOf([request]).map((write) => siteWrite(write, request.headers));
}

function siteWrite({ method, route, body = {} }: Write, headers: RecordedRequest['headers']): SiteWrite {
  const [, , , base = '', number] = route.split('/');
  const kind = kinds[base] ?? base;
  const id = number === undefined ? undefined : Number(number);
  if (base === 'media' && id === undefined) return { verb: 'upload', kind, name: fileName(headers) };
  if (method === 'DELETE') return { verb: kind === 'post' || kind === 'page' ? 'trash' : 'delete', kind, id };
  const named = (body['slug'] ?? body['name']) as string | undefined;
  if (id === undefined) return { verb: 'create', kind, name: named };
  const fields = [...new Set(Object.keys(body).map((name) => fieldNames[name] ?? name))];
  return { verb: 'update', kind, id, fields };
}

function fileName(headers: RecordedRequest['headers']): string | undefined {
  return /filename="?([^";]+)/.exec(headers['content-disposition'] ?? '')?.[1];
}
