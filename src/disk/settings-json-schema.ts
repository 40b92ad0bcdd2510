import { z } from 'zod';
import { settingsSchema } from './settings-schema.js';

/** The JSON Schema (draft 7) of `galley.yaml`, for editors that complete and check it. */
export function settingsJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...shape } = z.toJSONSchema(settingsSchema, { target: 'draft-7', io: 'input' });
  return { $schema, title: 'Settings of Galley (galley.yaml)', ...shape };
}
