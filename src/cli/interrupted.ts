/** Thrown when a person leaves a question unanswered with Ctrl-C or Ctrl-D: exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted' as const;
}
