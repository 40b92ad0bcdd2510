/** A post type `review` (at `reviews`) with a hierarchical taxonomy `genre` (at `genres`), both shown in REST. */
export const customType = `<?php
add_action('init', function () {
  register_post_type('review', [
    'label' => 'Reviews', 'public' => true, 'show_in_rest' => true, 'rest_base' => 'reviews',
    'supports' => ['title', 'editor', 'excerpt', 'author', 'thumbnail', 'revisions', 'custom-fields'],
  ]);
  register_taxonomy('genre', ['review', 'post'], [
    'label' => 'Genres', 'hierarchical' => true, 'public' => true, 'show_in_rest' => true, 'rest_base' => 'genres',
  ]);
  register_post_meta('review', 'stars', [
    'type' => 'integer', 'single' => true, 'show_in_rest' => true,
  ]);
});
`;
