import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Http } from '../../../src/wordpress/http.js';
import { siteLanguage } from '../../../src/wordpress/site-language.js';

/** A site with this front page and these settings; `language` as told to an administrator or to anybody else. */
async function language(page: string, settings?: string) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    if (request.url === '/') response.end(page);
    else if (settings === undefined) response.writeHead(403).end('{"code":"rest_forbidden"}');
    else response.end(settings);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = new Http({ userAgent: 'test' });
  const told = await siteLanguage({
    http,
    apiRoot: `${home}/wp-json/`,
    home,
    administrator: settings !== undefined,
  });
  return { told, requests: seen.length };
}

describe('the language of a site', () => {
  test('is its setting where the role may see it, with one request', async () => {
    expect(await language('<html lang="fr-FR">', '{"language":"pt_BR"}')).toEqual({
      told: 'pt-BR',
      requests: 1,
    });
    expect(await language('<html lang="fr-FR">', '{"language":""}')).toEqual({ told: 'en-US', requests: 1 });
  });

  test.each([
    ['<!doctype html>\n<html lang="de-DE">', 'de-DE'],
    ["<html dir='ltr' lang='zh-Hant-TW' class=x>", 'zh-Hant-TW'],
    ['<html class="no-js" lang=ja>', 'ja'],
    ['<html data-lang="x">', undefined],
    ['<html lang="<script>">', undefined],
    ['', undefined],
  ])('is else what its front page %s says', async (page, want) => {
    expect((await language(page)).told).toBe(want);
  });
});
