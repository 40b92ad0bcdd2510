import type { CommandDefinition } from '../command-definition.js';
import { declareNarrowingFlags } from '../runs/narrowing-flags.js';
import { runAndReport } from '../runs/run-and-report.js';
import { declareRunFlags } from '../runs/run-flags.js';

/** `galley pull [posts...]`: writes drafts; a file that changed here is left alone. */
export const pullCommand: CommandDefinition = {
  declare: (command) =>
    declareNarrowingFlags(declareRunFlags(command.argument('[posts...]', 'only these: ids, slugs or paths'))),
  examples: [
    { line: 'galley pull', does: 'bring every post and page into the folder' },
    { line: 'galley pull --since 2025-01-01 --author me', does: 'begin with your own recent posts' },
    { line: 'galley pull 812 stink-bomb --media link', does: 'two posts, their pictures left on the site' },
  ],
  run: (session, given) => runAndReport(session, 'pull', given),
};
