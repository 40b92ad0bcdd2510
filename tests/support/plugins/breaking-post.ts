/** Every REST answer that holds the post with this title breaks off in the middle (status 200, half a JSON). */
export function breakingPost(title: string): string {
  return `<?php
foreach (['post', 'page'] as $type) add_filter("rest_prepare_$type", function ($response, $post) {
  if ($post->post_title !== '${title.replace(/[\\']/g, '\\$&')}') return $response;
  header('Content-Type: application/json; charset=UTF-8');
  echo '[{"id":1,"title":{"ra';
  exit;
}, 99, 2);
`;
}
