/** Prints a PHP warning before the JSON of every REST answer, as hosts with display_errors do. */
export const printedWarning = `<?php
add_filter('rest_pre_serve_request', function ($served) {
  echo "<br />\\n<b>Warning</b>:  Undefined array key \\"lang\\" in <b>/srv/www/old.php</b> on line <b>12</b><br />\\n";
  return $served;
});
`;
