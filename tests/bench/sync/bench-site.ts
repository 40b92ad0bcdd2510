import { startEmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';
import type { EmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { buildGalley } from '../../support/built-galley.js';
import { howToInstall, nativeWordPressIsInstalled } from '../../support/native/find-programs.js';
import { startNativeWordPress } from '../../support/native-wordpress.js';

/** A WordPress to measure against, and galley as it is installed. */
export interface BenchSite {
  readonly site: EmbeddedWordPress;
  readonly native: boolean;
  readonly main: string;
  readonly stop: () => Promise<void>;
}

/** Starts a native WordPress where one is installed, else the embedded one, and says which. */
export async function openBenchSite(): Promise<BenchSite> {
  const native = nativeWordPressIsInstalled();
  const galley = await buildGalley();
  const site = await (native ? startNativeWordPress() : startEmbeddedWordPress());
  const version = await site.php('echo get_bloginfo("version");');
  const small = `embedded, smaller numbers; for a native one: ${howToInstall}`;
  process.stdout.write(`  WordPress ${version} (${native ? 'nginx, PHP-FPM, MariaDB' : small})\n`);
  const stop = async (): Promise<void> => {
    galley.remove();
    await site.stop();
  };
  return { site, native, main: galley.main, stop };
}
