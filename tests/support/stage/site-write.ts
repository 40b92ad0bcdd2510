/** One write as the site got it, whatever carried it there. */
export interface SiteWrite {
  readonly verb: 'create' | 'update' | 'trash' | 'delete' | 'upload';
  /** A type of posts, a taxonomy, or `media`. */
  readonly kind: string;
  /** The slug or name of what is made. */
  readonly name?: string | undefined;
  readonly id?: number | undefined;
  readonly fields?: readonly string[];
}

/** As a person would say it: `create post one`, `update post one: content, title`, `upload eva.png`. */
export function sentence(write: SiteWrite, names: ReadonlyMap<number, string>): string {
  const { verb, kind, name, id, fields = [] } = write;
  const which = name ?? names.get(id ?? 0) ?? `#${id}`;
  if (verb === 'upload') return `upload ${which}`;
  const what = verb === 'update' && fields.length > 0 ? `: ${[...fields].sort().join(', ')}` : '';
  return `${verb} ${kind} ${which}${what}`;
}
