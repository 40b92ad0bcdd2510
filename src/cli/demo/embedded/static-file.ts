import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PhpRequest, PhpResponse } from './php-wasm.js';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Answers a GET of a style, script or image that belongs to WordPress itself. The small WordPress that PHP runs leaves
 * them out; they lie beside it on the disk. Undefined: not one of those, PHP shall answer.
 */
export async function staticFile(folder: string, request: PhpRequest): Promise<PhpResponse | undefined> {
  const { pathname } = new URL(request.url, 'http://localhost');
  const type = contentTypes[path.extname(pathname)];
  if (request.method !== 'GET' || !type) return undefined;
  // URL has already resolved every `..`; a percent-encoded one stays a name that no file has.
  const bytes = await readFile(path.join(folder, pathname)).catch(() => undefined);
  if (!bytes) return undefined;
  const headers = { 'content-type': [type], 'cache-control': ['max-age=3600'] };
  return { httpStatusCode: 200, headers, bytes, text: '', errors: '', exitCode: 0 };
}
