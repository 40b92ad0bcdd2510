import type { Valve } from '../model/valve.js';
import { changeLimit } from './change-limit.js';
import { sameSite, type Fingerprint, type SeenFingerprint } from './same-site.js';

/** What a run found and means to do, as far as safety goes. */
export interface SafetyInput {
  /** Posts with a base: what both sides had when they last agreed. */
  readonly remembered: number;
  /** How many of those are still here, and still there. A post that cannot be read is not gone. */
  readonly left: { readonly here: number; readonly there: number };
  /** Posts that leave a side in this run, held ones not counted. */
  readonly removals: number;
  /** Texts that are replaced without a merge. Renamed terms, navigation and relinks are none. */
  readonly replaced: number;
  /** Absent on the first run. */
  readonly fingerprint?: { readonly remembered: Fingerprint; readonly seen: SeenFingerprint };
  /** `--max-changes`. */
  readonly maxChanges?: string;
  /** `--adopt`. */
  readonly adopt?: boolean;
}

/** So many changes anybody makes on purpose. */
const neverHeldBelow = 10;

/**
 * The first valve that is closed, if any; then nothing may be written. A run without a past removes nothing and meets
 * none. `--delete` opens no valve; all posts gone from one side are let through by `--max-changes 100%` alone.
 */
export function safetyValves(input: SafetyInput): Valve | undefined {
  return anotherSite(input) ?? emptied(input) ?? tooMany(input);
}

function anotherSite({ fingerprint, adopt }: SafetyInput): Valve | undefined {
  if (!fingerprint || adopt || sameSite(fingerprint.remembered, fingerprint.seen)) return undefined;
  const { remembered, seen } = fingerprint;
  return {
    code: 'another-site',
    message:
      `This folder belongs to ${described(remembered)}, and the address now leads to ${described(seen)}; ` +
      `nothing was written.`,
    hint: 'check WP_URL; if the site has moved or was renamed, say so once with --adopt',
  };
}

function described({ name, url }: Fingerprint | SeenFingerprint): string {
  return `"${name}" (${url})`;
}

function emptied({ remembered, left, maxChanges }: SafetyInput): Valve | undefined {
  if (remembered < 2 || changeLimit(maxChanges, 100) === 100) return undefined;
  if (left.here === 0) {
    return {
      code: 'emptied-here',
      message: `All ${remembered} drafts are gone from the folder at once; nothing was written.`,
      hint: 'check DRAFTS_DIR and whether the disk is there; if you removed them all, add --max-changes 100%',
    };
  }
  if (left.there > 0) return undefined;
  return {
    code: 'emptied-there',
    message: `All ${remembered} posts are gone from the site at once; nothing was written.`,
    hint: 'check the site and your rights on it; if they were all removed on purpose, add --max-changes 100%',
  };
}

function tooMany({ remembered, removals, replaced, maxChanges }: SafetyInput): Valve | undefined {
  const changes = removals + replaced;
  const limit = changeLimit(maxChanges, remembered) ?? changeLimit(undefined, remembered) ?? 0;
  if (changes < neverHeldBelow || changes <= limit) return undefined;
  return {
    code: 'too-many-changes',
    message:
      `This run would remove ${removals} and replace ${replaced} of ${remembered} posts, ` +
      `more than the ${limit} that it may; nothing was written.`,
    hint: `look at them with galley status, then go on with --max-changes ${changes}`,
  };
}
