import type { Connection } from '../connection.js';
import { LostAnswer } from '../http.js';
import { listParameters } from '../list-parameters.js';
import { readPostPage } from '../post-page.js';
import { readJson } from '../read-json.js';
import { askOnce } from './ask-once.js';
import type { Check } from './check.js';
import { failed, passed, warned } from './verdict.js';
import { troubleWith } from './trouble-with.js';

/** Milliseconds; a run over a few hundred posts then takes minutes. */
const slow = 5000;

/** Reads posts as a run does: whole, two pages that differ, and with nothing printed before the JSON. */
export async function checkReading(connection: Connection): Promise<Check> {
  const began = performance.now();
  const query = { type: 'post' };
  const parameters = listParameters(query, connection.facts);
  const page = await readPostPage(connection, { ...query, parameters, offset: 0, size: 100, paging: 'page' });
  const took = Math.round(performance.now() - began);
  return (
    (page.unreadable.length > 0 ? unreadable(page.unreadable) : undefined) ??
    (await onOnePage(connection, parameters)) ??
    (took > slow ? slowHost(took) : undefined) ??
    passed('reading', `${page.posts.length} of ${page.total} posts read in ${took} ms.`)
  );
}

function unreadable(posts: readonly { readonly id?: number; readonly reason: string }[]): Check {
  const [first] = posts;
  const which = first?.id === undefined ? first?.reason : `post ${first.id}: ${first.reason}`;
  return warned('reading', {
    code: 'posts-unreadable',
    message: `${posts.length} of the first 100 posts cannot be read (${which}).`,
    hint: 'A plug-in dies over them: open one in the block editor and look into wp-content/debug.log. Galley leaves them alone.',
  });
}

type Parameters = ReturnType<typeof listParameters>;

async function onOnePage(connection: Connection, parameters: Parameters): Promise<Check | undefined> {
  const page = (number: number) =>
    connection.routes
      .posts('posts')
      .param({ ...parameters, per_page: 1, page: number, _fields: 'id' })
      .toString();
  const [first, second] = await Promise.all(
    [1, 2].map((number) => askOnce(connection.http, { method: 'GET', url: page(number) })),
  );
  const trouble = troubleWith(first!) ?? (second instanceof LostAnswer ? troubleWith(second) : undefined);
  if (trouble) return failed('reading', trouble);
  const [one, two] = [first, second].map((answer) =>
    answer instanceof LostAnswer ? '' : answer!.body.toString('utf8'),
  );
  const reading = readJson(one!);
  if (reading.kind === 'json' && reading.noise) return printedWarnings;
  const repeated = one === two && reading.kind === 'json' && (reading.json as readonly unknown[]).length > 0;
  return repeated ? pagesRepeat : undefined;
}

const printedWarnings = warned('reading', {
  code: 'printed-warnings',
  message: 'PHP prints warnings before the JSON.',
  hint: "Galley reads past them. To end them: define('WP_DEBUG_DISPLAY', false); in wp-config.php, or display_errors = Off in php.ini.",
});

const pagesRepeat = warned('reading', {
  code: 'pages-repeat',
  message: 'Every page of a list is the first one again: a cache leaves the query out.',
  hint: 'Galley gets past it by offset. Exclude /wp-json/ and ?rest_route= from the cache of the host or its plug-in.',
});

function slowHost(milliseconds: number): Check {
  return warned('reading', {
    code: 'slow',
    message: `The site takes ${(milliseconds / 1000).toFixed(1)} s for one list of posts.`,
    hint: 'Galley waits as long as it has to. A page cache does not help here: ask the host, or look for a slow plug-in.',
  });
}
