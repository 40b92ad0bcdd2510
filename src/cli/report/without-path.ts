/** A message without its file: the file stands before the line anyway, and a message that begins with it would say it twice. */
export function withoutPath({ message, path }: { readonly message: string; readonly path?: string }): string {
  return path !== undefined && message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}
