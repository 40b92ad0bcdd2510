/**
 * Empties a newly installed WordPress (it comes with a post, two pages and a comment), sets its permalinks and answers
 * an application password of its administrator.
 */
export async function prepareSite(
  php: (code: string) => Promise<string>,
  permalinks: string,
): Promise<string> {
  return php(`
    foreach (get_posts(['post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1]) as $post) {
      wp_delete_post($post->ID, true);
    }
    $GLOBALS['wp_rewrite']->set_permalink_structure(${phpString(permalinks)});
    flush_rewrite_rules();
    echo WP_Application_Passwords::create_new_application_password(1, ['name' => 'Galley'])[0];
  `);
}

/** A string as a PHP literal. */
function phpString(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
