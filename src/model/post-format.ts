/** The post formats of WordPress core (`get_post_format_strings`); themes choose among them, none adds one. */
export const postFormats: readonly string[] = [
  'standard',
  'aside',
  'chat',
  'gallery',
  'link',
  'image',
  'quote',
  'status',
  'video',
  'audio',
];
