import type { RunEnded } from '../../model/errors.js';
import type { Check, CheckName, Finding } from './check.js';
import { checkCodes, type CheckCode } from './check-code.js';

/** Nothing is wrong; `code` where there is more to say than that. */
export function passed(check: CheckName, message: string, code: CheckCode = 'ok'): Check {
  return { check, code, state: 'ok', message };
}

/** Something is wrong that Galley gets past. */
export function warned(check: CheckName, finding: Finding): Check {
  return { check, state: 'warning', ...finding };
}

/** Something is wrong that ends the work. */
export function failed(check: CheckName, finding: Finding): Check {
  return { check, state: 'failed', ...finding };
}

/** What ended the work of a check, as a finding. */
export function findingOf({ code, message, hint }: RunEnded): Finding {
  return { code: checkCodes.find((known) => known === code) ?? 'site-unreachable', message, hint };
}
