/** An object that does as another one, but for the methods given; what they want of it they ask for themselves. */
export function standingIn<Port extends object>(port: Port, methods: Partial<Port>): Port {
  return new Proxy(port, {
    get(target, name) {
      if (Object.hasOwn(methods, name)) return methods[name as keyof Port];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
