import type { Draft } from '../../index.js';
import { answer } from '../answer.js';
import type { CommandExitCode } from '../exit-codes.js';
import { openBrowser } from '../login/open-browser.js';
import type { Session } from '../session.js';
import type { OpenFolder } from '../workplace/open-folder.js';
import { draftPages } from './draft-pages.js';
import { servePage } from './serve-page.js';

/** A draft to be shown on this machine. */
export interface LocalPreview {
  readonly draft: Draft;
  readonly opened: OpenFolder;
  /** Of the site. */
  readonly styles: string;
  readonly notice: string;
  readonly language: string | undefined;
  /** The address only: no browser is opened. */
  readonly print: boolean;
}

/** Serves the page of a draft, and of the drafts that it links to, until Ctrl-C; after an hour that nobody looked it ends, too. */
export async function showLocally(
  session: Session,
  { draft, opened, ...shown }: LocalPreview,
): Promise<CommandExitCode> {
  const { pageStyles } = await import('../../index.js');
  const { folder, settings } = opened;
  const { notice, language, styles } = shown;
  const material = { folder, notice: () => notice, language, wikilinks: settings.wikilinks };
  const serve = await draftPages({ ...material, styles: `${pageStyles}${styles}` });
  const server = await servePage(draft.path, serve);
  try {
    const { address } = server;
    answer(session, { json: { address }, lines: [address] });
    if (!shown.print && !session.flags.json) openBrowser(address, session.env);
    if (!session.flags.quiet)
      session.err.line('A reload shows what you saved. It is served until you press Ctrl-C.');
    await Promise.race([server.idle, aborted(session.signal)]);
    return 0;
  } finally {
    server.close();
    await folder.close();
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
