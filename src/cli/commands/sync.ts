import type { CommandDefinition } from '../command-definition.js';
import { runAndReport } from '../runs/run-and-report.js';
import { declareRunFlags } from '../runs/run-flags.js';

/** `galley sync [posts...]`: both directions, and the only command that merges. */
export const syncCommand: CommandDefinition = {
  declare: (command) => declareRunFlags(command.argument('[posts...]', 'only these: paths, slugs or ids')),
  examples: [
    { line: 'galley sync', does: 'bring both sides in step' },
    { line: 'galley sync --delete', does: 'and let removals happen, into the trash on either side' },
  ],
  run: (session, given) => runAndReport(session, 'sync', given),
};
