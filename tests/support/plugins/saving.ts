/** What may happen at the end of a save over REST, when the post is in the database. */
export type SavingTrouble =
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** A fatal error of some plugin: status 500, and the post stays. */
  | { readonly kind: 'fatal' }
  /** PHP ends without a word: status 200, no body. */
  | { readonly kind: 'silent' };

/** Makes the saves of posts and pages whose title contains `title` end in trouble; those of all when not given. */
export function saving(trouble: SavingTrouble, title = ''): string {
  return `<?php
function trouble_at_the_end_of_a_save($post) {
  if (!str_contains($post->post_title, '${title.replace(/[\\']/g, '\\$&')}')) return;
  ${php(trouble)}
}
add_action('rest_after_insert_post', 'trouble_at_the_end_of_a_save', 99);
add_action('rest_after_insert_page', 'trouble_at_the_end_of_a_save', 99);
`;
}

function php(trouble: SavingTrouble): string {
  switch (trouble.kind) {
    case 'slow':
      return `usleep(${trouble.milliseconds * 1000});`;
    case 'fatal':
      return `status_header(500); throw new Error('A plugin has failed.');`;
    case 'silent':
      return 'exit;';
  }
}
