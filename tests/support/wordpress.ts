import type { EmbeddedWordPress } from '../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { startNativeWordPress, type NativeWordPressOptions } from './native-wordpress.js';
import { borrowWordPress } from './wordpress-pool/borrow-wordpress.js';
import { controlSite, type SiteControl } from './site-control.js';

export type TestWordPress = EmbeddedWordPress & SiteControl;

export type TestWordPressOptions = Omit<NativeWordPressOptions, 'port'> & {
  /** PHP sources, `<?php` included, that run with every request, by name; `reset` brings them back. */
  readonly plugins?: Readonly<Record<string, string>>;
};

/**
 * The WordPress that the suite runs against: an embedded one of the run's pool, or with `GALLEY_WORDPRESS=native` a
 * native one of its own (`GALLEY_WORDPRESS_DIR` names another WordPress than Debian's). It is empty but for the user
 * `admin`; `stop` when done.
 */
export async function startWordPress(options: TestWordPressOptions = {}): Promise<TestWordPress> {
  const { plugins = {}, ...start } = options;
  const site = await startChosen(start);
  try {
    return { ...site, ...(await controlSite(site, plugins)) };
  } catch (error) {
    await site.stop();
    throw error;
  }
}

function startChosen(options: Omit<NativeWordPressOptions, 'port'>): Promise<EmbeddedWordPress> {
  const chosen = process.env['GALLEY_WORDPRESS'] ?? 'embedded';
  const wordpressDir = options.wordpressDir ?? process.env['GALLEY_WORDPRESS_DIR'];
  if (chosen === 'embedded') return borrowWordPress(options.permalinks);
  if (chosen === 'native') return startNativeWordPress({ ...options, ...(wordpressDir && { wordpressDir }) });
  throw new Error(`GALLEY_WORDPRESS is ${chosen}; it can be embedded or native.`);
}
