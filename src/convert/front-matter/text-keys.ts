const textKeys: ReadonlySet<string> = new Set(
  (
    'title slug link type status date author categories tags series featured_image excerpt format template ' +
    'password comment_status ping_status terms'
  ).split(' '),
);

/** Keys whose scalars are text however they look: `title: 1984` and `tags: [007]` are what the writer typed. */
export function isTextKey(key: string): boolean {
  return textKeys.has(key);
}
