import type { Plan, PostPlan } from '../../model/plan.js';
import type { Valve } from '../../model/valve.js';
import type { SafetyInput } from '../safety.js';
import { safetyValves } from '../safety.js';
import type { SeenFingerprint } from '../same-site.js';
import type { World } from '../world.js';

/** The valve that a plan closes, if any. */
export function safetyValve(plan: Plan, world: World): Valve | undefined {
  const due = plan.posts.filter(({ held }) => held === undefined);
  const { maxChanges, adopt } = world.options;
  return safetyValves({
    remembered: world.summaries.length,
    left: leftOver(world),
    removals: due.filter(({ verdict }) => verdict === 'trash-ours' || verdict === 'trash-theirs').length,
    replaced: due.filter(replacesText).length,
    ...fingerprint(world),
    ...(maxChanges === undefined ? {} : { maxChanges }),
    ...(adopt === undefined ? {} : { adopt }),
  });
}

function leftOver({ summaries, triples }: World): SafetyInput['left'] {
  const remembered = triples.filter(({ base }) => base !== undefined);
  const goneHere = remembered.filter(({ ours }) => ours === undefined).length;
  const goneThere = remembered.filter(({ theirs }) => theirs === undefined).length;
  return { here: summaries.length - goneHere, there: summaries.length - goneThere };
}

/** A body that takes the place of another which nobody merged into it. */
function replacesText({ verdict, linksOnly, moved, ours, theirs }: PostPlan): boolean {
  if (verdict !== 'update' || linksOnly || (moved.here && moved.there)) return false;
  return ours?.body !== undefined || theirs?.body !== undefined;
}

function fingerprint({ memory, facts, triples, summaries }: World): Pick<SafetyInput, 'fingerprint'> {
  if (memory === undefined) return {};
  const { url, name, knownPost } = memory;
  const looked = triples.find(({ base }) => base?.id === knownPost);
  const known = summaries.some(({ id }) => id === knownPost);
  const there: SeenFingerprint['knownPost'] = !known
    ? 'unknown'
    : looked && !looked.theirs
      ? 'gone'
      : 'there';
  return {
    fingerprint: { remembered: { url, name }, seen: { url: facts.url, name: facts.name, knownPost: there } },
  };
}
