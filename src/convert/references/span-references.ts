import { htmlReferences } from './html-references.js';
import type { InlineOffsets } from './inline-offsets.js';
import type { InlineSpan } from './inline-spans.js';
import type { Reference, SourceRange } from './reference.js';

/** Where the content of an inline token stands, and what its labels stand for. */
export interface SpanPlace {
  readonly offsets: InlineOffsets;
  readonly source: string;
  readonly definitions: ReadonlyMap<string, string>;
}

/** The references of one inline token, by their place in the source. */
export function spanReferences(spans: readonly InlineSpan[], place: SpanPlace): readonly Reference[] {
  return spans.flatMap((span) => {
    const { start, end } = rangeOf(span.from, span.to, place);
    return span.kind === 'html'
      ? htmlReferences(place.source, start, end)
      : [reference(span, span.kind, place)];
  });
}

function reference(span: InlineSpan, kind: Reference['kind'], place: SpanPlace): Reference {
  const { destination, text, attributes, label } = span;
  return {
    kind,
    ...rangeOf(span.from, span.to, place),
    destination: destination?.[2] ?? place.definitions.get(label ?? '') ?? '',
    destinationRange: destination && rangeOf(destination[0], destination[1], place),
    textRange: text && rangeOf(text[0], text[1], place),
    title: span.title,
    label,
    attributesRange: attributes && rangeOf(attributes[0], attributes[1], place),
  };
}

/** The end is taken from the last character, so that a range at the end of a line does not reach into the next. */
function rangeOf(from: number, to: number, { offsets }: SpanPlace): SourceRange {
  const start = offsets(from);
  return { start, end: to > from ? offsets(to - 1) + 1 : start };
}
