import type { PostDiff, Problem, UndoneRun } from '../../index.js';
import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { confirm } from '../confirm.js';
import { settingsOptions } from '../runs/settings-options.js';
import { reportJson } from '../report/report-json.js';
import { problemLines } from '../report/trouble-lines.js';
import { undoPreview, undoSum } from '../report/undo-lines.js';
import type { Session } from '../session.js';
import { namedPosts } from '../workplace/named-posts.js';
import type { OpenFolder } from '../workplace/open-folder.js';
import { postId } from '../workplace/post-id.js';
import { withLock } from '../workplace/with-lock.js';
import { withWorkplace } from '../workplace/with-workplace.js';

/** `galley undo [file]`: puts back what the last run changed, on both sides; what moved since is left alone. */
export const undoCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('[file]', 'only this post: its path, slug or id')
      .option('--yes', 'go on where a terminal would be asked'),
  examples: [
    { line: 'galley undo', does: 'see what the last run changed, and put it back' },
    { line: 'galley undo drafts/stink-bomb.md', does: 'only this post' },
  ],
  run: async (session, { operands, options }) => {
    // What is to be said waits until the live line of the work is gone.
    const { report, opened } = await withWorkplace(session, { make: false }, async (workplace, opened) => {
      const words = operands[0] === undefined ? [] : [operands[0] as string];
      const [name] = await namedPosts(session, opened, { words, mustExist: true });
      const id = name === undefined ? undefined : await postId(opened.folder, name);
      const { undo } = await import('../../index.js');
      const asked = askBefore(session, opened, options['yes'] === true);
      const following = { ...settingsOptions(opened.settings), signal: session.signal };
      const request = { ...(id !== undefined && { id }), confirm: asked, options: following };
      return { report: await withLock(opened.root, () => undo(workplace, request)), opened };
    });
    answer(session, {
      json: { ...report, ...(report.followed && { followed: reportJson(report.followed) }) },
      lines: undoSum(report, { screen: session.out, shown: opened.shown }),
      trouble: report.left.flatMap((problem) => troubleOf(problem, session, opened)),
    });
    return report.left.length > 0 ? 1 : 0;
  },
};

function askBefore(session: Session, { shown }: OpenFolder, yes: boolean) {
  return async (diffs: readonly PostDiff[], run: UndoneRun): Promise<boolean> => {
    if (!session.flags.json && !session.flags.quiet)
      for (const line of undoPreview(diffs, run, { screen: session.out, shown })) session.out.line(line);
    const what = diffs.length === 1 ? 'this post' : `these ${diffs.length} posts`;
    return confirm(session, { text: `Put ${what} back?`, yes });
  };
}

function troubleOf(problem: Problem, session: Session, { shown }: OpenFolder): string[] {
  return problemLines(problem, { screen: session.err, shown });
}
