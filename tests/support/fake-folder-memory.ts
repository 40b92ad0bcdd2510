/** What lies in `.galley`: JSON texts by a name of their own, as values. */
export class FakeMemory extends Map<string, string> {
  value<Value>(name: string): Value | undefined {
    const text = this.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  }

  keep(name: string, value: unknown): void {
    this.set(name, JSON.stringify(value));
  }

  /** Every value whose name begins so, by name. */
  under<Value>(prefix: string): readonly Value[] {
    const names = [...this.keys()].filter((name) => name.startsWith(prefix));
    return names.toSorted().flatMap((name) => this.value<Value>(name) ?? []);
  }
}
