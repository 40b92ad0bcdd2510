import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { jsonText } from '../output/json-text.js';
import { UsageError } from '../usage-error.js';

/** `galley schema settings|front-matter`: a JSON Schema with which editors complete and check. */
export const schemaCommand: CommandDefinition = {
  declare: (command) => command.argument('<of>', 'settings (galley.yaml) or front-matter (a draft)'),
  examples: [
    {
      line: 'galley schema settings > galley.schema.json',
      does: 'then begin galley.yaml with the line\n      # yaml-language-server: $schema=galley.schema.json',
    },
    { line: 'galley schema front-matter', does: 'the keys of a draft' },
  ],
  run: async (session, { operands }) => {
    const { frontMatterSchema, settingsJsonSchema } = await import('../../index.js');
    const schemas = { settings: settingsJsonSchema, 'front-matter': frontMatterSchema };
    const of = operands[0] as string;
    if (!Object.hasOwn(schemas, of))
      throw new UsageError(`There is no schema of ${of}.`, { hint: 'It is settings or front-matter.' });
    const schema = schemas[of as keyof typeof schemas]();
    answer(session, { json: schema, lines: [jsonText(schema)] });
    return 0;
  },
};
