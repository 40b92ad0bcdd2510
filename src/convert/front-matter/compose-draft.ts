import { formatPair } from './format-value.js';
import { keyRank } from './key-order.js';

/**
 * The text of a new draft file: front matter in the usual order of keys, an empty line, the body. A key whose value is
 * undefined is left out. Reading it back gives the same data and the same body.
 */
export function composeDraft(data: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${composeYaml(data, '\n')}---\n${body === '' ? '' : `\n${body}`}`;
}

/** The lines between the fences. */
export function composeYaml(data: Readonly<Record<string, unknown>>, eol: string): string {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  entries.sort(([one], [other]) => keyRank(one) - keyRank(other));
  const place = { flow: false, eol, indent: 2, key: '' };
  return entries.map(([key, value]) => formatPair(key, value, place) + eol).join('');
}
