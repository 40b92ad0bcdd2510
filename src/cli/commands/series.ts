import type { CommandGroup } from '../command-definition.js';
import { inferSeries } from '../series/infer-series.js';
import { listSeries } from '../series/list-series.js';
import { writeSeriesPage } from '../series/write-series-page.js';

/** `galley series ...`: what the drafts say of their series, and what old titles let one guess. */
export const seriesCommand: CommandGroup = {
  examples: [
    { line: 'galley series list', does: 'see every series, its parts and the links that wait' },
    { line: 'galley series infer', does: 'find the series of an old blog in its titles and links' },
    { line: 'galley series page "Fond Memories"', does: 'begin a page that lists the parts' },
  ],
  commands: {
    list: {
      summary: 'list every series with its parts and waiting links',
      declare: (command) => command,
      examples: [{ line: 'galley series list', does: 'part, status, waiting links' }],
      run: (session) => listSeries(session),
    },
    infer: {
      summary: 'propose series and parts from titles and links',
      declare: (command) => command.option('--write', 'write series and part into the drafts'),
      examples: [
        { line: 'galley series infer', does: 'look first' },
        { line: 'galley series infer --write', does: 'then write; the next sync makes the navigation' },
      ],
      run: (session, { options }) => inferSeries(session, options['write'] === true),
    },
    page: {
      summary: 'write a page that lists the parts; every sync keeps it right',
      declare: (command) => command.argument('<name>', 'the name of the series'),
      examples: [{ line: 'galley series page "Fond Memories"', does: 'a draft of type page' }],
      run: (session, { operands }) => writeSeriesPage(session, operands[0] as string),
    },
  },
};
