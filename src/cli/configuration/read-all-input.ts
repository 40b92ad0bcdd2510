import type { Readable } from 'node:stream';

/** Everything that a stream holds, as bytes; refused above `limit` bytes. */
export async function readAllInput(stream: Readable, limit = 64 * 1024 * 1024): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk as string);
    size += bytes.length;
    if (size > limit) throw new Error(`More than ${limit} bytes came on standard input.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
