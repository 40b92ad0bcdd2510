import type { ReferenceOptions } from '../../convert/references/find-references.js';
import type { ResolvedReference } from '../../model/base.js';
import { bindReferences } from './bind-references.js';

/** A local body as it was sent: every reference as what is remembered of it, whatever it would be now. */
export function recordedForm(
  body: string,
  references: Readonly<Record<string, ResolvedReference>>,
  options: ReferenceOptions = {},
): string {
  const recorded = new Map(Object.entries(references));
  return bindReferences(body, (destination) => recorded.get(destination), options).markdown;
}
