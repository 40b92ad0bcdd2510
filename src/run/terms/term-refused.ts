import type { Problem } from '../../model/problem.js';

/** The site did not change a term, in its own words. */
export function termRefused(path: string, { message }: { readonly message: string }): Problem {
  return {
    code: 'term-refused',
    message: `"${path}" was not changed: ${message}`,
    hint: 'editors and administrators may change terms; nothing else was touched',
    severity: 'error',
  };
}
