import type { CommandDefinition, Given } from '../command-definition.js';
import type { CommandExitCode } from '../exit-codes.js';
import { publishOne } from '../runs/publish-one.js';
import { declareRunFlags } from '../runs/run-flags.js';
import type { Session } from '../session.js';

/** `galley publish <file>`: sets status and date in the file and pushes that one post. */
export const publishCommand: CommandDefinition = {
  declare: (command) =>
    declareRunFlags(command.argument('<file>', 'the draft: its path, slug or id')).option(
      '--at <date>',
      'when it goes live, in the time zone of the site',
    ),
  examples: [
    { line: 'galley publish drafts/stink-bomb.md', does: 'make it public now' },
    { line: 'galley publish stink-bomb --at "2026-04-10 18:30"', does: 'schedule it' },
  ],
  run: (session: Session, given: Given): Promise<CommandExitCode> => {
    const at = given.options['at'] as string | undefined;
    return publishOne(session, given, { status: 'publish', ...(at === undefined ? {} : { at }) });
  },
};
