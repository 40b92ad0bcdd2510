/** Every route, the index too, answers only a user who is signed in. */
export const restForUsersOnly = `<?php
add_filter('rest_authentication_errors', fn($result) => $result ?? (is_user_logged_in() ? null
  : new WP_Error('rest_not_logged_in', 'You are not currently logged in.', ['status' => 401])));
`;

/** No route answers anybody. */
export const restSwitchedOff = `<?php
add_filter('rest_authentication_errors', fn() => new WP_Error('rest_disabled', 'REST is off.', ['status' => 403]), 999);
`;

/** A security plugin has switched application passwords off. */
export const applicationPasswordsOff = `<?php
add_filter('wp_is_application_passwords_available', '__return_false');
`;

/** A site whose REST does without \`batch/v1\`. */
export const noBatch = `<?php
add_filter('rest_endpoints', fn($routes) => array_diff_key($routes, ['/batch/v1' => 1]));
`;
