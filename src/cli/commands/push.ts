import type { CommandDefinition } from '../command-definition.js';
import { runAndReport } from '../runs/run-and-report.js';
import { declareRunFlags } from '../runs/run-flags.js';

/** `galley push [files...]`: creates and updates posts; what changed there is left alone. */
export const pushCommand: CommandDefinition = {
  declare: (command) =>
    declareRunFlags(command.argument('[files...]', 'only these drafts: paths, slugs or ids')),
  examples: [
    { line: 'galley push --dry-run', does: 'look before you publish' },
    { line: 'galley push drafts/magnetic-rose.md', does: 'bring one draft to the site' },
  ],
  run: (session, given) => runAndReport(session, 'push', given),
};
