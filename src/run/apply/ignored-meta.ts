import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { PreparedWrite } from './prepare-write.js';
import type { Session } from './session.js';

/** Plugins whose words everybody wants in the front matter, by the beginning of their keys; none shows them over REST. */
const seo: Readonly<Record<string, string>> = {
  _yoast_wpseo_: 'Yoast SEO',
  rank_math_: 'Rank Math',
  _aioseo_: 'All in One SEO',
  _seopress_: 'SEOPress',
  _genesis_: 'The SEO Framework',
};

const named = new WeakMap<Session, Set<string>>();

/**
 * Meta keys that were sent and that the answer does not have: WordPress drops what nobody registered for REST without a
 * word. Each key is named once a run, on the first post that has it; it stays in the file and is not sent again.
 */
export function ignoredMeta(
  session: Session,
  { plan, request }: PreparedWrite,
  answer: RemotePost,
): readonly Problem[] {
  const known = named.get(session) ?? new Set<string>();
  named.set(session, known);
  const sent = Object.entries(request.fields.meta ?? {}).filter(([, value]) => value !== null);
  const fresh = sent.map(([key]) => key).filter((key) => !Object.hasOwn(answer.meta, key) && !known.has(key));
  for (const key of fresh) known.add(key);
  return fresh.map((key) => problem(plan.path, key, answer.type));
}

function problem(path: string, key: string, type: string): Problem {
  const [, plugin] = Object.entries(seo).find(([start]) => key.startsWith(start)) ?? [];
  const reason = plugin
    ? `${plugin} keeps it where REST does not reach`
    : `nobody registered it for REST there, for the type ${type}`;
  const register = `register_post_meta('${type}', '${key}', ['show_in_rest' => true, 'single' => true, ...])`;
  return {
    code: 'meta-ignored',
    message: `${path}: the site ignores the meta key ${key}: ${reason}`,
    hint: `it stays in the file; set it in wp-admin, or let a plugin of yours call ${register}`,
    path,
    severity: 'warning',
  };
}
