import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../src/wordpress/connection.js';
import { checkClock } from '../../../../src/wordpress/doctor/check-clock.js';
import { checkCodes } from '../../../../src/wordpress/doctor/check-code.js';
import { troubleWith } from '../../../../src/wordpress/doctor/trouble-with.js';
import { LostAnswer } from '../../../../src/wordpress/http.js';

describe('the codes of doctor', () => {
  it('stay as they are: monitoring is built on them', () => {
    expect([...checkCodes].sort()).toEqual([
      'address-refused',
      'application-passwords-off',
      'auth-header-refused',
      'batch-missing',
      'certificate',
      'clock-off',
      'clock-unknown',
      'delete-blocked',
      'firewall',
      'header-stripped',
      'html-instead',
      'json-broken',
      'leads-elsewhere',
      'maintenance',
      'markup-filtered',
      'name-unknown',
      'no-answer',
      'no-wordpress',
      'not-on-wordpress-com',
      'ok',
      'pages-repeat',
      'password-or-header',
      'posts-unreadable',
      'printed-warnings',
      'rest-off',
      'rewrite-broken',
      'role-cannot-write',
      'role-limited',
      'server-error',
      'sign-in-refused',
      'silent',
      'site-unreachable',
      'slow',
      'time-zone-offset',
      'token-refused',
      'too-many-requests',
      'trash-refused',
      'upload-forbidden',
      'web-server-password',
      'write-answer-broken',
      'write-blocked',
      'write-lost',
      'write-refused',
      'wrong-password',
    ]);
  });
});

describe('a line that gives no answer', () => {
  it.each([
    ['ENOTFOUND', 'name-unknown'],
    ['EAI_AGAIN', 'name-unknown'],
    ['ETIMEDOUT', 'silent'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
    ['ECONNREFUSED', 'no-answer'],
    ['ECONNRESET', 'no-answer'],
  ])('%s means %s, and says what to do', (lost, code) => {
    const found = troubleWith(new LostAnswer(lost, 'what Node says'));
    expect(found?.code).toBe(code);
    expect(found?.hint).toMatch(/\w/);
  });
});

describe('the clock of a site', () => {
  it('that does not tell its time is no fault', async () => {
    const connection = {
      http: { send: () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from('{}') }) },
      routes: { types: () => ({ param: () => 'https://blog.example/wp-json/wp/v2/types' }) },
      facts: { timezone: 'Europe/Berlin' },
    } as unknown as Connection;
    expect(await checkClock(connection)).toMatchObject([
      { code: 'clock-unknown', state: 'ok' },
      { check: 'time-zone', code: 'ok' },
    ]);
  });
});
