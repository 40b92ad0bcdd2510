/** The first bytes of the kinds of files WordPress takes, as Latin-1; `offset` where they do not begin the file. */
const signatures: readonly { readonly mime: string; readonly bytes: string; readonly offset?: number }[] = [
  { mime: 'image/png', bytes: '\x89PNG\r\n\x1a\n' },
  { mime: 'image/jpeg', bytes: '\xff\xd8\xff' },
  { mime: 'image/gif', bytes: 'GIF8' },
  { mime: 'image/webp', bytes: 'WEBP', offset: 8 },
  { mime: 'image/avif', bytes: 'ftypavi', offset: 4 },
  { mime: 'image/heic', bytes: 'ftyphei', offset: 4 },
  { mime: 'audio/wav', bytes: 'WAVE', offset: 8 },
  { mime: 'video/avi', bytes: 'AVI ', offset: 8 },
  { mime: 'video/quicktime', bytes: 'ftypqt', offset: 4 },
  { mime: 'audio/mpeg', bytes: 'ID3' },
  { mime: 'application/pdf', bytes: '%PDF-' },
];

/** By file name extension, as WordPress names them (`wp_get_mime_types`), for what the bytes do not tell. */
const extensions: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  avi: 'video/avi',
  mp3: 'audio/mpeg',
  m4a: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  pdf: 'application/pdf',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  epub: 'application/epub+zip',
  txt: 'text/plain',
  csv: 'text/csv',
  vtt: 'text/vtt',
};

/** What a file is, by its first bytes (16 are enough), else by its name; `application/octet-stream` when neither tells. */
export function mimeType(path: string, head: Uint8Array): string {
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1');
  const signature = signatures.find(({ bytes, offset = 0 }) => start.startsWith(bytes, offset));
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
  return signature?.mime ?? named ?? 'application/octet-stream';
}
