import { inject } from 'vitest';
import type { EmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { phpValue } from '../php-value.js';
import { restoreSnapshot } from '../site-snapshot.js';
import type { LentSite } from './lent-site.js';

/**
 * An embedded WordPress as after its start, borrowed from the run's pool. `stop` makes it new and gives it back; whoever
 * dies without it keeps it, and the next one gets another.
 */
export async function borrowWordPress(permalinks = '/%postname%/'): Promise<EmbeddedWordPress> {
  const lent = JSON.parse(await ask(inject('wordpressPool'), '{}')) as LentSite;
  const { phpUrl, ...site } = lent;
  const php = (code: string): Promise<string> => ask(phpUrl, code);
  await php(`if (get_option('permalink_structure') !== ${phpValue(permalinks)}) {
    $GLOBALS['wp_rewrite']->set_permalink_structure(${phpValue(permalinks)}); flush_rewrite_rules(); }`);
  const stop = async (): Promise<void> => {
    await restoreSnapshot(php, 'new');
    await ask(inject('wordpressPool'), JSON.stringify({ back: lent }));
  };
  return { ...site, php, stop };
}

async function ask(url: string, body: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', body });
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
}
