import { join } from 'node:path';
import { compiledSources } from '../support/compiled-sources.js';

/** The library as JavaScript: a process that is killed two hundred times has to start fast. Answers the client's file. */
export function compiledLibrary(): { readonly client: string; readonly remove: () => void } {
  const { folder, remove } = compiledSources({ leftOut: 'cli', more: ['tests/faults/client.ts'] });
  return { client: join(folder, 'tests', 'faults', 'client.js'), remove };
}
