/** The REST route of a path and query, whatever permalinks the site has, and the rest of the query. */
export function restRoute(path: string): { route: string | undefined; parameters: URLSearchParams } {
  const { pathname, searchParams: parameters } = new URL(path, 'http://localhost');
  const plain = parameters.get('rest_route');
  parameters.delete('rest_route');
  const pretty = /^(?:\/index\.php)?\/wp-json(\/.*)?$/.exec(pathname);
  const route = plain ?? (pretty ? (pretty[1] ?? '/') : undefined);
  return { route: route && decodeURIComponent(route).replace(/(?<=.)\/$/, ''), parameters };
}
