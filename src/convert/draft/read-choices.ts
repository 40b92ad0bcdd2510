import { postFormats } from '../../model/post-format.js';
import { statuses } from '../../model/status.js';
import type { Status } from '../../model/status.js';
import type { FrontMatterReader } from './front-matter-reader.js';
import { nearestWord } from './nearest-word.js';

/** `status`, one of those a draft may have. */
export function readStatus(reader: FrontMatterReader): Status | undefined {
  if (reader.has('status') && reader.value('status') === undefined) {
    const hint = `Write one of ${statuses.join(', ')}, for example \`status: draft\`.`;
    reader.report('status', { code: 'status-missing', message: 'status has no value', hint });
    return undefined;
  }
  return readChoice(reader, 'status', statuses);
}

/** `format`, one that WordPress knows. */
export function readFormat(reader: FrontMatterReader): string | undefined {
  return readChoice(reader, 'format', postFormats);
}

/** `comment_status` or `ping_status`; true and false mean open and closed. */
export function readOpenClosed(
  reader: FrontMatterReader,
  key: 'comment_status' | 'ping_status',
): 'open' | 'closed' | undefined {
  const value = reader.value(key);
  if (value === true || value === 'true') return 'open';
  if (value === false || value === 'false') return 'closed';
  return readChoice(reader, key, ['open', 'closed'] as const);
}

function readChoice<Choice extends string>(
  reader: FrontMatterReader,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = reader.text(key)?.trim();
  const choice = choices.find((one) => one === text);
  if (choice !== undefined || text === undefined) return choice;
  const nearest = nearestWord(text, choices);
  const meant = nearest === undefined ? '' : `Did you mean \`${key}: ${nearest}\`? `;
  reader.report(key, {
    code: `${key.replaceAll('_', '-')}-unknown`,
    message: `${key} is "${text.slice(0, 60)}", which WordPress does not have`,
    hint: `${meant}It can be ${choices.join(', ')}.`,
  });
  return undefined;
}
