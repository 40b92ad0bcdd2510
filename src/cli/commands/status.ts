import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { exitCodeUnlessInterrupted } from '../exit-codes.js';
import { statusAnswer } from '../report/status-answer.js';
import { runOptions } from '../runs/run-options.js';
import { namedPosts } from '../workplace/named-posts.js';
import { withWorkplace } from '../workplace/with-workplace.js';

/** `galley status [posts...]`: the plan of a sync as a table; writes nothing. */
export const statusCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('[posts...]', 'only these: paths, slugs or ids')
      .option('--full', 'list everything on the site instead of asking only for what moved'),
  examples: [{ line: 'galley status', does: 'see what the next sync would do' }],
  run: async (session, given) => {
    const words = (given.operands[0] ?? []) as readonly string[];
    const { report, shown } = await withWorkplace(session, { make: false }, async (workplace, opened) => {
      const only = await namedPosts(session, opened, { words, mustExist: true });
      const { status } = await import('../../index.js');
      const report = await status(
        workplace,
        runOptions(given, { only, signal: session.signal, settings: opened.settings }),
      );
      return { report, shown: opened.shown };
    });
    answer(session, statusAnswer(report, { session, shown }));
    return exitCodeUnlessInterrupted(report.exitCode, session.signal);
  },
};
