import type { Preview, Problem } from '../../index.js';
import { answer } from '../answer.js';
import type { CommandDefinition, Given } from '../command-definition.js';
import { exitCodeUnlessInterrupted, type CommandExitCode } from '../exit-codes.js';
import { openBrowser } from '../login/open-browser.js';
import { printable } from '../output/printable.js';
import { showLocally } from '../preview/show-locally.js';
import { reportJson } from '../report/report-json.js';
import { runAnswer } from '../report/run-answer.js';
import { problemLines } from '../report/trouble-lines.js';
import { runOptions } from '../runs/run-options.js';
import { confirmTerm } from '../runs/confirm-term.js';
import type { Session } from '../session.js';
import { namedPosts } from '../workplace/named-posts.js';
import type { OpenFolder } from '../workplace/open-folder.js';
import { refuseUnknown } from '../workplace/refuse-unknown.js';
import { withLock } from '../workplace/with-lock.js';
import { withWorkplace } from '../workplace/with-workplace.js';

/** `galley preview <file>`: WordPress's own preview of what is not public yet; a page on this machine of what is. */
export const previewCommand: CommandDefinition = {
  declare: (command) =>
    command.argument('<file>', 'the draft: its path, slug or id').option('--print', 'print the address only'),
  examples: [
    { line: 'galley preview drafts/stink-bomb.md', does: 'push it as a draft and see it on the site' },
    {
      line: 'galley preview magnetic-rose',
      does: 'see an edit of a public post here, before anybody else does',
    },
  ],
  run: async (session, given) => {
    // What is to be said waits until the live line of the work is gone.
    const { found, opened, styles, language } = await look(session, given);
    const print = given.options['print'] === true;
    if ('severity' in found) {
      const trouble = problemLines(found, { screen: session.err, shown: opened.shown });
      answer(session, { json: { problem: found }, lines: [], trouble });
      return 1;
    }
    if (found.kind === 'pushed') return tellPushed(session, found, { opened, print });
    const { draft, reason } = found;
    return showLocally(session, { draft, opened, styles, notice: notices[reason], language, print });
  },
};

interface Looked {
  readonly found: Preview | Problem;
  readonly opened: OpenFolder;
  /** Of the site, for a page on this machine. */
  readonly styles: string;
  readonly language: string | undefined;
}

async function look(session: Session, given: Given): Promise<Looked> {
  return withWorkplace(session, { make: false }, async (workplace, opened) => {
    const words = [given.operands[0] as string];
    const [name] = await namedPosts(session, opened, { words, mustExist: true });
    await refuseUnknown(opened.folder, [name!]);
    const { preview, siteStyles } = await import('../../index.js');
    const { settings } = opened;
    const asked = { settings, signal: session.signal };
    const options = { ...runOptions({ ...given, options: {} }, asked), ...confirmTerm(session) };
    const found = await withLock(opened.root, () => preview(workplace, name!, options));
    const isLocal = !('severity' in found) && found.kind === 'local';
    const styles = isLocal ? await siteStyles(workplace.site, found.styledLike) : '';
    const { language } = await workplace.site.facts();
    return { found, opened, styles, language };
  });
}

/** Said above the page. */
const notices = {
  public: 'Preview: readers will see this after the next push. Nothing on the site was changed.',
  held: 'Preview of a post on hold (hold: true). Nothing on the site was changed.',
} as const;

function tellPushed(
  session: Session,
  { report, address }: Extract<Preview, { kind: 'pushed' }>,
  { opened, print }: { readonly opened: OpenFolder; readonly print: boolean },
): CommandExitCode {
  const said = runAnswer(report, { session, shown: opened.shown });
  const failed = report.exitCode !== 0 || address === undefined;
  const shown = address === undefined ? [] : [printable(address)];
  answer(session, {
    json: { ...(address === undefined ? {} : { address }), report: reportJson(report) },
    lines: print && !failed ? shown : [...said.lines, ...shown],
    ...(said.trouble && { trouble: said.trouble }),
  });
  if (failed || print || session.flags.json)
    return exitCodeUnlessInterrupted(report.exitCode, session.signal);
  if (!session.flags.quiet) session.err.line('Only who is signed in to the site in the browser can see it.');
  openBrowser(address, session.env);
  return exitCodeUnlessInterrupted(report.exitCode, session.signal);
}
