/**
 * What the REST surface of a series plugin looks like (PublishPress Series: `series`; others: `post_series`): a flat
 * taxonomy, the part number in protected meta that REST does not show, and a box of its own before the text.
 */
export function seriesTaxonomy(taxonomy = 'series'): string {
  return `<?php
add_action('init', function () {
  register_taxonomy('${taxonomy}', ['post'], [
    'label' => 'Series', 'hierarchical' => false, 'public' => true,
    'show_in_rest' => true, 'rest_base' => '${taxonomy}',
  ]);
});
add_action('set_object_terms', function ($post, $terms, $ids, $in) {
  if ($in !== '${taxonomy}') return;
  global $wpdb;
  foreach ($ids as $id) {
    if (get_post_meta($post, "_series_part_$id", true)) continue;
    $parts = $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key = '_series_part_$id'");
    update_post_meta($post, "_series_part_$id", $parts + 1);
  }
}, 10, 4);
add_filter('the_content', function ($text) {
  foreach (wp_get_post_terms(get_the_ID(), '${taxonomy}') as $series) {
    $part = get_post_meta(get_the_ID(), "_series_part_$series->term_taxonomy_id", true);
    $text = "<div class='seriesmeta'>Part $part of $series->name</div>$text";
  }
  return $text;
});
`;
}
