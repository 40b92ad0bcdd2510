import { UsageError } from '../usage-error.js';

/** Where WordPress.com sends the browser back; it takes no other address than the one registered, letter by letter. */
const usual = 'http://localhost:18463/';

/** The redirect address: the usual one, or what WPCOM_REDIRECT says. A UsageError unless that is a port of this machine. */
export function redirectAddress(given: string | undefined): URL {
  const url = URL.canParse(given ?? usual) ? new URL(given ?? usual) : undefined;
  const here = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url && here && Number(url.port) > 0) return url;
  throw new UsageError('WPCOM_REDIRECT is no port of this machine.', {
    hint: `Leave it out, or give one like ${usual} and register exactly that.`,
  });
}
