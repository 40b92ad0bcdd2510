/**
 * What the REST surface of a series plugin looks like (PublishPress Series: `series`; others: `post_series`): a flat
 * taxonomy, the part number in protected meta that REST does not show, and a box of its own before the text, where it is
 * told to show one: on the page of the post alone, never in REST.
 */
export function seriesTaxonomy(taxonomy = 'series', shows = true): string {
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
${shows ? box(taxonomy) : ''}`;
}

const box = (taxonomy: string): string => `
add_filter('the_content', function ($text) {
  if (!is_single()) return $text;
  foreach (wp_get_post_terms(get_the_ID(), '${taxonomy}') as $series) {
    $part = get_post_meta(get_the_ID(), "_series_part_$series->term_taxonomy_id", true);
    $link = get_term_link($series);
    $text = "<div class='seriesmeta'>This is no. $part of $series->count: <a href='$link'>$series->name</a></div>$text";
  }
  return $text;
});
`;
