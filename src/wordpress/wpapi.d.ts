/** The part of wpapi 2.0.0-alpha.1 that is used: its published types describe 1.x and none of its inner modules. */
declare module 'wpapi/lib/wp-register-route.js' {
  function registerRoute(namespace: string, route: string): (options: object) => unknown;
  export = registerRoute;
}
