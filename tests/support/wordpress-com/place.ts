import type { Agent } from 'node:http';
import type { EmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';
import type { Said } from './asked.js';
import type { Grants } from './grants.js';

/** The WordPress behind the stand-in, and what the stand-in calls it. */
export type Place = {
  readonly site: EmbeddedWordPress;
  readonly agent: Agent;
  readonly grants: Grants;
  /** Its address as readers see it. */
  readonly blog: string;
  readonly names: readonly string[];
  readonly foreign: readonly string[];
  readonly jetpack: boolean;
};

/** What WordPress.com says to a token that it does not know. */
export const invalidToken: Said = {
  status: 400,
  json: { error: 'invalid_token', message: 'The OAuth2 token is invalid.' },
};
