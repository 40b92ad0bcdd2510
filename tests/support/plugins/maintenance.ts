const file = `ABSPATH . '.maintenance'`;

/** Statements that close a site as an update does, for visitors; what the tests run inside it still goes through. */
export const closeForMaintenance = `file_put_contents(${file}, '<?php $upgrading = empty($_SERVER["HTTP_USER_AGENT"]) ? 0 : time();');`;

/** Statements that open it again. */
export const openAfterMaintenance = `@unlink(${file});`;
