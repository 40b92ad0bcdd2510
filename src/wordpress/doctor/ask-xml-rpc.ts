import type { Http } from '../http.js';
import { LostAnswer } from '../http.js';
import { askOnce } from './ask-once.js';

/** A user and a password, to be tried in the body of a request. */
export interface Credentials {
  readonly username: string;
  readonly appPassword: string;
}

/**
 * Whether XML-RPC takes the credentials, which travel in the body where no web server touches them
 * (`wp.getUsersBlogs`); `silent` where XML-RPC is off. REST answers a stripped header and a wrong password alike.
 */
export async function askXmlRpc(
  http: Http,
  home: string,
  { username, appPassword }: Credentials,
): Promise<'known' | 'unknown' | 'silent'> {
  const answer = await askOnce(http, {
    method: 'POST',
    url: `${home.replace(/\/+$/, '')}/xmlrpc.php`,
    headers: { 'Content-Type': 'text/xml', Accept: 'text/xml' },
    body: Buffer.from(call([username, appPassword])),
    limit: 1_000_000,
  });
  if (answer instanceof LostAnswer || answer.status !== 200) return 'silent';
  const text = answer.body.toString('utf8');
  if (!text.includes('<methodResponse>')) return 'silent';
  if (!text.includes('<fault>')) return 'known';
  // 403 are wrong credentials; 405 says that XML-RPC is off, whoever asks.
  return /<int>403<\/int>/.test(text) ? 'unknown' : 'silent';
}

function call(parameters: readonly string[]): string {
  const values = parameters.map(
    (text) => `<param><value><string>${escapeXml(text)}</string></value></param>`,
  );
  return `<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>${values.join('')}</params></methodCall>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
