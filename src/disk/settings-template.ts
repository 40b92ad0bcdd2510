import { stringify } from 'yaml';
import { settingsSchema } from './settings-schema.js';

interface Described {
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

const head = [
  '# Settings of Galley that are no secret: safe to commit. Take the # from a line to make it hold.',
  '# A run names a key that it does not know; `galley schema settings` lets an editor complete them.',
];

/** A `galley.yaml` in which nothing holds yet: every key there is, with what it does and a value to begin with. */
export function settingsTemplate(): string {
  const parts = Object.entries(settingsSchema.shape).map(([key, schema]) =>
    part(key, (schema as { meta(): Described | undefined }).meta() ?? {}),
  );
  return `${[head, ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A line of words has a blank after its #, a line of settings has none (or those of its indentation). */
function part(key: string, { description = '', examples = [] }: Described): readonly string[] {
  const lines = stringify({ [key]: examples[0] ?? null }).trimEnd();
  return [`# ${description}`, ...lines.split('\n').map((line) => `#${line}`)];
}
