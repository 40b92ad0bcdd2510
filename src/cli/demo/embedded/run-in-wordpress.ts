import type { Php } from './php-wasm.js';

/**
 * Runs PHP statements after WordPress has loaded, as user 1, and answers what they print. Throws with PHP's own words
 * when they fail.
 */
export async function runInWordPress(php: Php, code: string): Promise<string> {
  const { text, errors, exitCode } = await php.run({
    code: `<?php require '/wordpress/wp-load.php'; wp_set_current_user(1);\n${code}`,
  });
  if (exitCode !== 0) throw new Error(`PHP ended with ${exitCode}: ${errors || text}`);
  return text;
}
