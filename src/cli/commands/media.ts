import type { CommandGroup } from '../command-definition.js';
import { listUnused } from '../media/list-unused.js';

/** `galley media ...`: what became of the pictures and files that this folder put on the site. */
export const mediaCommand: CommandGroup = {
  examples: [
    { line: 'galley media unused', does: 'see what nothing shows any more: a replaced picture, say' },
  ],
  commands: {
    unused: {
      summary: 'list what this folder put there and nothing shows any more',
      declare: (command) => command,
      examples: [
        { line: 'galley media unused', does: 'look; nothing is ever deleted' },
        { line: 'galley media unused --json', does: 'the same for a program' },
      ],
      run: (session) => listUnused(session),
    },
  },
};
