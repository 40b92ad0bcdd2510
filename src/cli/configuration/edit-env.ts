import { parse } from 'dotenv';

/**
 * The text of a `.env` with these keys set, every other line kept byte for byte. Throws when a value cannot be written,
 * or when another key would change its value (a quotation that is not closed).
 */
export function editEnv(text: string, values: Readonly<Record<string, string>>): string {
  let edited = text;
  for (const [key, value] of Object.entries(values)) edited = setKey(edited, key, `${key}=${quoted(value)}`);
  const want: Record<string, string> = { ...parse(text), ...values };
  const have: Record<string, string> = parse(edited);
  const wrong = Object.keys({ ...want, ...have }).find((key) => want[key] !== have[key]);
  if (wrong !== undefined) throw new Error(`${wrong} cannot be kept as it stands in .env.`);
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

function quoted(value: string): string {
  if (/^[\w@%+:,./-]*$/.test(value)) return value;
  const quote = ["'", '"', '`'].find((candidate) => !value.includes(candidate));
  if (quote === undefined || /[\r\n]/.test(value)) throw new Error('A value of .env cannot hold this text.');
  return quote + value + quote;
}
