/** Every line but the first behind this many spaces; empty lines stay empty. */
export function indentLines(text: string, width: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`);
}
