/** A plugin that changes the text of every post as it is saved: `search` and `replacement` as preg_replace has them. */
export function rewritingSaves(search: string, replacement: string): string {
  const literal = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  return `<?php
add_filter('wp_insert_post_data', function ($data) {
  $text = preg_replace(${literal(search)}, ${literal(replacement)}, wp_unslash($data['post_content']));
  return ['post_content' => wp_slash($text)] + $data;
});
`;
}
