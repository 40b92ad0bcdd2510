import { frontMatterKeys } from './front-matter-keys.js';

/** The JSON Schema (draft 7) of a draft's front matter, for editors that complete and check it. */
export function frontMatterSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: "Front matter of Galley's drafts",
    type: 'object',
    properties: frontMatterKeys,
    required: ['title'],
    anyOf: [{ required: ['status'] }, { required: ['id'] }, { required: ['sites'] }],
  };
}
