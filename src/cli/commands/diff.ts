import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { diffAnswer } from '../report/diff-answer.js';
import { settingsOptions } from '../runs/settings-options.js';
import { namedPosts } from '../workplace/named-posts.js';
import { withWorkplace } from '../workplace/with-workplace.js';

/** `galley diff [file]`: what push would change there and what pull would change here; writes nothing. */
export const diffCommand: CommandDefinition = {
  declare: (command) => command.argument('[file]', 'one draft: its path, slug or id'),
  examples: [{ line: 'galley diff drafts/stink-bomb.md', does: 'see the changed words of one draft' }],
  run: async (session, { operands }) => {
    const words = operands[0] === undefined ? [] : [operands[0] as string];
    const { diffs, shown } = await withWorkplace(session, { make: false }, async (workplace, opened) => {
      const only = await namedPosts(session, opened, { words, mustExist: true });
      const { diff } = await import('../../index.js');
      return {
        diffs: await diff(workplace, { ...settingsOptions(opened.settings), only }),
        shown: opened.shown,
      };
    });
    answer(session, diffAnswer(diffs, { session, shown }));
    return 0;
  },
};
