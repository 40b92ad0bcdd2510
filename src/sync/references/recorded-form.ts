import type { ResolvedReference } from '../../model/base.js';
import { bindReferences } from './bind-references.js';

/** A local body as it was sent: every reference as what is remembered of it, whatever it would be now. */
export function recordedForm(body: string, references: Readonly<Record<string, ResolvedReference>>): string {
  const recorded = new Map(Object.entries(references));
  // A wikilink stands there only where it was one when it was sent.
  const wikilinks = Object.keys(references).some((name) => name.startsWith('[['));
  return bindReferences(body, (destination) => recorded.get(destination), { wikilinks }).markdown;
}
