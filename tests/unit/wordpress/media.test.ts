import { afterEach, describe, expect, it } from 'vitest';
import type { Upload } from '../../../src/model/site.js';
import type { Reply, StandIn } from './stand-in.js';
import { standIn } from './stand-in.js';

let server: StandIn;
afterEach(() => server.close());

const media = '/wp/v2/media';
const upload: Upload = {
  fileName: '../a/évil"\r\nX: y.png',
  slug: 'pic-1',
  bytes: Buffer.from('PNG…'),
  mimeType: 'image/png',
  alt: 'A & b',
};
const item = {
  ...{
    id: 9,
    slug: 'pic-1',
    source_url: 'http://x/u/big-scaled.jpg',
    mime_type: 'image/jpeg',
    alt_text: 'A & b',
  },
  ...{
    caption: { raw: 'c' },
    title: { raw: 't' },
    description: { raw: '' },
    modified_gmt: '2026-04-01T09:00:00',
  },
  media_details: { width: 2560, height: 10, filesize: 812345, original_image: 'big.jpg' },
};

describe('an upload', () => {
  it('is one request: raw bytes, words as parameters, a file name that is only that', async () => {
    server = await standIn((seen) => (seen.route === media ? { status: 201, json: item } : undefined));
    const result = await (await server.connect()).upload(upload);
    expect(result).toMatchObject({
      kind: 'written',
      media: { id: 9, originalUrl: 'http://x/u/big.jpg', width: 2560, bytes: 812_345 },
    });
    const [seen] = server.at('POST', media);
    expect(seen?.body).toBe('PNG…');
    expect([seen?.query.get('slug'), seen?.query.get('alt_text')]).toEqual(['pic-1', 'A & b']);
    expect(Buffer.from(seen?.headers['content-disposition'] ?? '', 'latin1').toString()).toBe(
      'attachment; filename="evilX: y.png"',
    );
    expect(seen?.headers['content-type']).toBe('image/png');
  });

  it('that broke down over the smaller sizes is finished, never sent again', async () => {
    const replies: Reply[] = [{ status: 500, text: '' }, { json: { id: 9 } }];
    server = await standIn((seen) => {
      if (seen.route === media)
        return { status: 500, headers: { 'x-wp-upload-attachment-id': '9' }, text: '' };
      if (seen.route === `${media}/9/post-process`) return replies.shift();
      return seen.route === `${media}/9` ? { json: item } : undefined;
    });
    expect(await (await server.connect()).upload(upload)).toMatchObject({
      kind: 'written',
      media: { id: 9 },
    });
    expect(server.at('POST', media)).toHaveLength(1);
    expect(server.at('POST', `${media}/9/post-process`)).toHaveLength(2);
  });

  it.each<readonly [string, Reply, object]>([
    [
      'of a type that is not allowed',
      { status: 500, json: { code: 'rest_upload_sideload_error', message: 'no' } },
      { kind: 'refused' },
    ],
    [
      'that is too large',
      { status: 413, text: '<html>413' },
      { kind: 'refused', code: 'http-413', status: 413 },
    ],
    ['whose answer is lost', (response) => response.destroy(), { kind: 'unknown' }],
    ['after which the server broke down', { status: 500, text: '' }, { kind: 'unknown' }],
  ])('%s is sent once', async (_, reply, result) => {
    server = await standIn((seen) => (seen.route === media ? reply : undefined));
    expect(await (await server.connect()).upload(upload)).toMatchObject(result);
    expect(server.at('POST', media)).toHaveLength(1);
  });
});

describe('a download', () => {
  it('that breaks off is asked for again', async () => {
    const replies: Reply[] = [(response) => response.destroy(), { status: 503, text: '' }, { text: 'whole' }];
    server = await standIn((seen) => (seen.path === '/a.png' ? replies.shift() : undefined));
    const bytes = await (await server.connect()).download(`${server.url}/a.png`, 1000);
    expect(Buffer.from(bytes ?? []).toString()).toBe('whole');
  });

  it('that breaks off every time is not taken for a file that is not there', async () => {
    server = await standIn((seen) =>
      seen.path === '/a.png' ? (response) => void response.destroy() : undefined,
    );
    const site = await server.connect();
    await expect(site.download(`${server.url}/a.png`, 1000)).rejects.toThrow(/a\.png did not come whole/);
    expect(server.seen.filter(({ path }) => path === '/a.png')).toHaveLength(4);
  });

  it('stops at the limit', async () => {
    server = await standIn((seen) => (seen.path === '/a.png' ? { text: 'x'.repeat(1000) } : undefined));
    const site = await server.connect();
    expect(await site.download(`${server.url}/a.png`, 999)).toBeUndefined();
    expect(await site.download(`${server.url}/a.png`, 1000)).toHaveLength(1000);
    expect(await site.download(`${server.url}/none.png`, 1000)).toBeUndefined();
    expect(await site.download('file:///etc/passwd', 1000)).toBeUndefined();
  });
});
