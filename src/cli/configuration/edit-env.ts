import { parse } from 'dotenv';
import { UsageError } from '../usage-error.js';

const hint = 'Edit .env by hand, then run galley status.';

/**
 * The text of a `.env` with these keys set, every other line kept byte for byte. A UsageError when a value cannot be written,
 * or when another key would change its value (a quotation that is not closed).
 */
export function editEnv(text: string, values: Readonly<Record<string, string>>): string {
  let edited = text;
  for (const [key, value] of Object.entries(values)) edited = setKey(edited, key, `${key}=${quoted(value)}`);
  const want: Record<string, string> = { ...parse(text), ...values };
  const have: Record<string, string> = parse(edited);
  const wrong = Object.keys({ ...want, ...have }).find((key) => want[key] !== have[key]);
  if (wrong !== undefined) throw new UsageError(`${wrong} cannot be kept as it stands in .env.`, { hint });
  return edited;
}

function setKey(text: string, key: string, line: string): string {
  const values = String.raw`'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|\`(?:\\\`|[^\`])*\`|[^\r\n]*`;
  const assignments = [
    ...text.matchAll(new RegExp(String.raw`^[ \t]*(?:export[ \t]+)?${key}[ \t]*=[ \t]*(?:${values})`, 'gm')),
  ];
  const last = assignments.at(-1);
  if (last) return text.slice(0, last.index) + line + text.slice(last.index + last[0].length);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${gap}${line}\n`;
}

/** The plainest form that dotenv reads back as it was: it unescapes inside some quotation marks and not in others. */
function quoted(value: string): string {
  const forms = [
    /^[\w@%+:,./-]*$/.test(value) ? value : undefined,
    `'${value}'`,
    `"${value}"`,
    `\`${value}\``,
  ];
  const kept = forms.find((form) => form !== undefined && parse(`KEY=${form}`)['KEY'] === value);
  if (kept === undefined || /[\r\n]/.test(value))
    throw new UsageError('A value of .env cannot hold this text.', { hint });
  return kept;
}
