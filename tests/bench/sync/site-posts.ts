import { toBlocks } from '../../../src/convert/to-blocks.js';
import type { EmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { bodyOf } from './sample-draft.js';

/** Takes every post away, past the trash. */
export async function emptySite({ php }: EmbeddedWordPress): Promise<void> {
  await php(`
    global $wpdb;
    $wpdb->query("DELETE FROM $wpdb->posts WHERE post_type IN ('post', 'page', 'revision')");
    $wpdb->query("DELETE FROM $wpdb->postmeta");
    $wpdb->query("DELETE FROM $wpdb->term_relationships");
    $wpdb->query("UPDATE $wpdb->term_taxonomy SET count = 0");
    wp_cache_flush();`);
}

/** Lays `count` published posts of `bytes` of blocks each into the database, an hour and a half apart. */
export async function layPosts({ php }: EmbeddedWordPress, count: number, bytes: number): Promise<void> {
  const content = Buffer.from(toBlocks(bodyOf(0, bytes))).toString('base64');
  await php(`
    global $wpdb;
    $content = base64_decode('${content}');
    $category = (int) get_option('default_category');
    for ($start = 0; $start < ${count}; $start += 100) {
      $rows = array();
      for ($n = $start + 1; $n <= min($start + 100, ${count}); $n++) {
        $time = gmdate('Y-m-d H:i:s', 1600000000 + 5400 * $n);
        $rows[] = $wpdb->prepare(
          "(1, %s, %s, %s, %s, '', 'publish', 'open', 'open', %s, %s, %s, '', '', '', 'post', '')",
          $time, $time, $content . "\\n\\n<!-- wp:paragraph -->\\n<p>Number $n.</p>\\n<!-- /wp:paragraph -->", "Proof $n", "proof-$n", $time, $time);
      }
      $wpdb->query("INSERT INTO $wpdb->posts (post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, comment_status, ping_status, post_name, post_modified, post_modified_gmt, to_ping, pinged, post_content_filtered, post_type, post_mime_type) VALUES " . implode(',', $rows));
    }
    $wpdb->query("INSERT INTO $wpdb->term_relationships (object_id, term_taxonomy_id) SELECT ID, $category FROM $wpdb->posts WHERE post_type = 'post'");
    wp_update_term_count_now(array($category), 'category');
    wp_cache_flush();`);
}
