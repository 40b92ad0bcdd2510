import { printable } from '../output/printable.js';
import type { Session } from '../session.js';
import { hasBrowser, openBrowser } from './open-browser.js';

/** Shows the page where a person lets Galley in, and opens it where there is a browser. */
export function showPage(session: Session, address: string): void {
  const opens = hasBrowser(session.env);
  session.err.line(
    opens
      ? 'Let Galley in on your site; your browser opens this page:'
      : 'Let Galley in on your site; open this page in a browser:',
  );
  session.err.line(printable(address));
  openBrowser(address, session.env);
}
