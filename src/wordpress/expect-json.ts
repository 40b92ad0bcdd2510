import { SignInRefused, SiteUnreachable } from '../model/errors.js';
import type { Answered, Outcome } from './outcome.js';

/** The answer to a read without which the run cannot go on; throws SignInRefused or SiteUnreachable otherwise. */
export function expectJson(outcome: Outcome, what: string): Answered {
  if (outcome.kind === 'answered') return outcome;
  if (outcome.kind === 'refused' && outcome.status === 401) {
    throw new SignInRefused(
      `The site does not let us read ${what}: ${outcome.message}`,
      'Check the user and the application password.',
    );
  }
  if (outcome.kind === 'refused') {
    throw new SiteUnreachable(
      `The site does not give ${what}: ${outcome.message} (${outcome.code})`,
      'Run galley doctor.',
    );
  }
  throw new SiteUnreachable(
    `The site does not give ${what}: ${outcome.message}`,
    'Check the line and run again.',
  );
}
