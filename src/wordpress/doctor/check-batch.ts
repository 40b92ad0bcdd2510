import type { Connection } from '../connection.js';
import { restLayout } from '../rest-layout.js';
import { LostAnswer } from '../http.js';
import { askOnce } from './ask-once.js';
import type { Check } from './check.js';
import { passed, warned } from './verdict.js';

/** Whether several writes may travel in one request: an empty batch is sent. */
export async function checkBatch({ facts, routes, http }: Connection): Promise<Check> {
  if (restLayout(facts.apiRoot ?? '').site !== undefined) return oneByOne;
  if (!facts.batch) return missing('The site has no batch/v1 (WordPress 5.6 and later have it).');
  const url = routes.batch().toString();
  const body = { requests: [] };
  const answer = await askOnce(http, { method: 'POST', url, body });
  const status = answer instanceof LostAnswer ? answer.code : answer.status;
  if (status === 207 || status === 200) return passed('batch', 'Up to 25 writes travel in one request.');
  return missing(`batch/v1 does not answer (${status}).`);
}

/** So it is for everybody there: nothing to warn of. */
const oneByOne: Check = {
  check: 'batch',
  code: 'ok',
  state: 'ok',
  message: 'WordPress.com takes one write a request.',
};

function missing(message: string): Check {
  const hint = 'Nothing has to be done: Galley writes one post after the other, which is slower.';
  return warned('batch', { code: 'batch-missing', message, hint });
}
