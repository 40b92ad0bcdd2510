/**
 * Every REST answer that holds the post with this title breaks off in the middle (status 200, half a JSON); with
 * `tellsItsId` one that asks for ids alone comes whole.
 */
export function breakingPost(title: string, { tellsItsId = false } = {}): string {
  return `<?php
foreach (['post', 'page'] as $type) add_filter("rest_prepare_$type", function ($response, $post, $request) {
  if ($post->post_title !== '${title.replace(/[\\']/g, '\\$&')}') return $response;
  if (${tellsItsId ? `$request['_fields'] === 'id'` : 'false'}) return $response;
  header('Content-Type: application/json; charset=UTF-8');
  echo '[{"id":1,"title":{"ra';
  exit;
}, 99, 3);
`;
}
