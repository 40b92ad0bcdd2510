import type { CommandDefinition } from '../command-definition.js';
import { publishOne } from '../runs/publish-one.js';
import { declareRunFlags } from '../runs/run-flags.js';

/** `galley unpublish <file>`: takes a post back to draft; links to it become plain text again. */
export const unpublishCommand: CommandDefinition = {
  declare: (command) => declareRunFlags(command.argument('<file>', 'the draft: its path, slug or id')),
  examples: [{ line: 'galley unpublish drafts/stink-bomb.md', does: 'take it back to draft' }],
  run: (session, given) => publishOne(session, given, { status: 'draft' }),
};
