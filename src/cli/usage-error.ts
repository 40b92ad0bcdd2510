/** The command was not given what it needs, or something it does not know: exit code 2, with what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError' as const;
  readonly code: string;
  readonly hint: string;

  constructor(message: string, { code = 'usage', hint }: { readonly code?: string; readonly hint: string }) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
