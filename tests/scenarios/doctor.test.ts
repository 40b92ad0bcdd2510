import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Check } from '../../src/index.js';
import { always, blockedMethods, isWrite, repeatedFirstPage } from '../support/faulty-proxy/misbehaviour.js';
import type { Fault, ProxiedRequest } from '../support/faulty-proxy/fault.js';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import {
  applicationPasswordsOff,
  noBatch,
  restForUsersOnly,
  restSwitchedOff,
} from '../support/plugins/closed-doors.js';
import { breakingPost } from '../support/plugins/breaking-post.js';
import { closeForMaintenance, openAfterMaintenance } from '../support/plugins/maintenance.js';
import { printedWarning } from '../support/plugins/printed-warning.js';
import { saving } from '../support/plugins/saving.js';
import { selfSignedCertificate } from '../support/self-signed-certificate.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun } from '../unit/cli/captured-run.js';

vi.setConfig({ testTimeout: 120_000 });

let wordPress: TestWordPress;
let proxy: FaultyProxy;
let signIn: { WP_USERNAME: string; WP_APP_PASSWORD: string };

beforeAll(async () => {
  wordPress = await startWordPress();
  proxy = await startFaultyProxy(wordPress.url);
  signIn = { WP_USERNAME: wordPress.username, WP_APP_PASSWORD: wordPress.applicationPassword };
}, 120_000);

afterAll(async () => {
  await proxy?.stop();
  await wordPress?.stop();
});

beforeEach(() => proxy.misbehave());

const refusingDrafts = `<?php add_filter('rest_pre_insert_post', fn () => new WP_Error('quota', 'No more drafts.', ['status' => 403]));`;
const noTrash = `<?php add_filter('pre_trash_post', fn () => false); add_filter('rest_pre_dispatch', function ($done, $server, $request) {
  return $request->get_method() === 'DELETE' ? new WP_Error('rest_cannot_delete', 'No.', ['status' => 403]) : $done;
}, 10, 3);`;

const rest = ({ route }: ProxiedRequest): boolean => route !== undefined;

async function doctor(env: Readonly<Record<string, string>> = {}) {
  const words = ['doctor', '--json'];
  const run = await capturedRun(words, { env: { WP_URL: proxy.url, ...signIn, ...env } });
  expect(run.out + run.err).not.toContain(wordPress.applicationPassword);
  const { checks, exitCode } = JSON.parse(run.out) as { checks: Check[]; exitCode: number };
  expect(run.code).toBe(exitCode);
  const wrong = checks.filter(({ state }) => state !== 'ok').map(({ check, code }) => `${check}: ${code}`);
  return { code: run.code, checks, wrong };
}

async function withPlugin(source: string): Promise<void> {
  await wordPress.addPlugin('doctor-test', source);
  onTestFinished(() => wordPress.removePlugin('doctor-test'));
}

describe('galley doctor on a site that works', () => {
  test('finds nothing wrong, and leaves one draft in the trash', async () => {
    const { code, wrong, checks } = await doctor();
    expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
    expect(checks.map(({ check }) => check)).toEqual([
      ...['address', 'sign-in', 'rights', 'reading', 'writing', 'markup', 'upload', 'batch', 'clock'],
      'time-zone',
    ]);
    const left = await wordPress.php(
      `foreach (get_posts(['post_status' => 'any,trash', 'title' => 'Galley doctor']) as $p) echo $p->post_status, ';';`,
    );
    expect(left.replaceAll('trash;', '')).toBe('');
    expect(left).not.toBe('');
  });

  test('prints a table and, where something is wrong, what to do', async () => {
    const well = await capturedRun(['doctor'], { env: { WP_URL: proxy.url, ...signIn } });
    expect(well.out).toMatch(/^sign-in +ok +ok +WordPress knows who signs in\.$/m);
    expect(well.out).toContain('Everything works.');
    proxy.misbehave(always({ kind: 'strip', header: 'authorization' }));
    const ill = await capturedRun(['doctor'], { env: { WP_URL: proxy.url, ...signIn } });
    expect(ill.out).toMatch(/^sign-in +failed +header-stripped /m);
    expect(ill.err).toContain('SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n');
    expect(ill.err).toContain('fastcgi_param HTTP_AUTHORIZATION $http_authorization;\n');
    expect(ill.err).toContain('Plesk');
  });

  test('takes plain permalinks as they are, and a broken rewriting as one', async () => {
    await wordPress.setPermalinks('');
    onTestFinished(() => wordPress.setPermalinks('/%postname%/'));
    expect((await doctor()).wrong).toEqual([]);
    await wordPress.setPermalinks('/%postname%/');
    proxy.misbehave(always({ kind: 'status', status: 404 }, ({ path }) => path.startsWith('/wp-json')));
    expect(await doctor()).toMatchObject({ code: 0, wrong: ['address: rewrite-broken'] });
  });
});

describe('galley doctor names', () => {
  test('a stripped header apart from a wrong password', async () => {
    proxy.misbehave(always({ kind: 'strip', header: 'authorization' }));
    expect(await doctor()).toMatchObject({ code: 5, wrong: ['sign-in: header-stripped'] });
    proxy.misbehave();
    expect((await doctor({ WP_APP_PASSWORD: 'aaaa bbbb cccc dddd' })).wrong).toEqual([
      'sign-in: wrong-password',
    ]);
    expect((await doctor({ WP_USERNAME: 'nobody & <nowhere>' })).wrong).toEqual(['sign-in: wrong-password']);
  });

  test('both, where XML-RPC is off, too', async () => {
    proxy.misbehave((request) =>
      request.path.startsWith('/xmlrpc.php')
        ? { kind: 'status', status: 403 }
        : { kind: 'strip', header: 'authorization' },
    );
    expect((await doctor()).wrong).toEqual(['sign-in: password-or-header']);
    proxy.misbehave(always({ kind: 'strip', header: 'authorization' }));
    await withPlugin(`<?php add_filter('xmlrpc_enabled', '__return_false');`);
    expect((await doctor()).wrong).toEqual(['sign-in: password-or-header']);
  });

  test('the security plug-in that switched application passwords off', async () => {
    await withPlugin(applicationPasswordsOff);
    expect((await doctor()).wrong).toEqual(['sign-in: application-passwords-off']);
  });

  test('a REST API that is off, and none that is for users only', async () => {
    await withPlugin(restSwitchedOff);
    expect((await doctor()).wrong).toEqual(['sign-in: rest-off']);
    await wordPress.addPlugin('doctor-test', restForUsersOnly);
    expect((await doctor()).wrong).toEqual([]);
  });

  const shut: readonly (readonly [string, Fault, (request: ProxiedRequest) => boolean, string])[] = [
    ['a firewall', { kind: 'status', status: 403 }, rest, 'address: firewall'],
    ['maintenance', { kind: 'status', status: 503, retryAfter: 600 }, () => true, 'address: maintenance'],
    ['a web page in place of the API', { kind: 'html' }, rest, 'address: html-instead'],
    ['a page that is no WordPress', { kind: 'html' }, () => true, 'address: no-wordpress'],
    ['answers that break off', { kind: 'half' }, rest, 'address: json-broken'],
    ['a server that breaks down', { kind: 'status', status: 500 }, rest, 'address: server-error'],
    [
      'a password of the web server',
      { kind: 'status', status: 401 },
      () => true,
      'address: web-server-password',
    ],
    ['a line that breaks', { kind: 'cut', moment: 'before' }, () => true, 'address: no-answer'],
    [
      'another host',
      { kind: 'redirect', origin: 'http://127.0.0.2:9' },
      () => true,
      'address: leads-elsewhere',
    ],
    ['a firewall against strangers', { kind: 'status', status: 403 }, isWrite, 'writing: write-blocked'],
  ];
  test.each(shut)('%s', async (_name, fault, matches, want) => {
    proxy.misbehave(always(fault, matches));
    const { wrong, code } = await doctor();
    expect(wrong[0]).toBe(want);
    expect(code).toBe(want.startsWith('address') ? 5 : 1);
  });

  test('an address that is none, and one where nobody answers', async () => {
    expect((await doctor({ WP_URL: 'ftp://example.com' })).wrong).toEqual(['address: address-refused']);
    expect((await doctor({ WP_URL: 'http://127.0.0.1:9' })).wrong).toEqual(['address: no-answer']);
  });

  test('a host that blocks DELETE, one that repeats page 1, and one without batches', async () => {
    proxy.misbehave(blockedMethods());
    expect(await doctor()).toMatchObject({ code: 0, wrong: ['writing: delete-blocked'] });
    await wordPress.php(`for ($n = 0; $n < 2; $n++) wp_insert_post(['post_title' => "page $n"]);`);
    proxy.misbehave(repeatedFirstPage());
    expect((await doctor()).wrong).toEqual(['reading: pages-repeat']);
    proxy.misbehave();
    await withPlugin(noBatch);
    expect((await doctor()).wrong).toEqual(['batch: batch-missing']);
  });

  test('warnings of PHP before the JSON', async () => {
    await withPlugin(printedWarning);
    expect(await doctor()).toMatchObject({ code: 0, wrong: ['reading: printed-warnings'] });
  });

  test('a host that asks for fewer requests, a certificate that nobody trusts, and a name that nobody knows', async () => {
    proxy.misbehave(always({ kind: 'status', status: 429, retryAfter: 0 }));
    expect(await doctor()).toMatchObject({ code: 5, wrong: ['address: too-many-requests'] });
    const secure = await startFaultyProxy(wordPress.url, { certificate: await selfSignedCertificate() });
    onTestFinished(() => secure.stop());
    const { wrong, checks } = await doctor({ WP_URL: secure.url });
    expect(wrong).toEqual(['address: certificate']);
    expect(checks[0]?.hint).toContain('NODE_EXTRA_CA_CERTS');
    expect((await doctor({ WP_URL: 'https://nowhere.invalid' })).wrong).toEqual(['address: name-unknown']);
  });

  test('a header of our own that WordPress does not know', async () => {
    const header = { WP_AUTH_HEADER: 'Authorization: Bearer nonsense', WP_USERNAME: '', WP_APP_PASSWORD: '' };
    expect(await doctor(header)).toMatchObject({ code: 5, wrong: ['sign-in: auth-header-refused'] });
  });

  test('a post over which PHP dies, by its place where not even its id comes', async () => {
    await wordPress.php(`wp_insert_post(['post_title' => 'broken one', 'post_status' => 'publish']);`);
    await withPlugin(breakingPost('broken one'));
    const { wrong, code, checks } = await doctor();
    expect({ wrong, code }).toEqual({ wrong: ['reading: posts-unreadable'], code: 0 });
    expect(checks.find(({ check }) => check === 'reading')?.message).toMatch(
      /^1 of the first 100 posts .*\(post, number \d+ by id\)/,
    );
  });

  test('a slow host', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 2000));
    onTestFinished(() => void vi.restoreAllMocks());
    const { wrong, code } = await doctor();
    expect({ wrong, code }).toEqual({ wrong: ['reading: slow'], code: 0 });
  });

  const saves: readonly (readonly [string, string, string, number])[] = [
    ['refuses drafts', refusingDrafts, 'writing: write-refused', 1],
    ['dies after a save', saving({ kind: 'fatal' }), 'writing: write-answer-broken', 0],
    ['keeps nobody from drafts, but the trash', noTrash, 'writing: trash-refused', 1],
  ];
  test.each(saves)('a site that %s', async (_name, plugin, want, exitCode) => {
    await withPlugin(plugin);
    expect(await doctor()).toMatchObject({ code: exitCode, wrong: [want] });
  });

  test('a draft that was sent and did not arrive', async () => {
    proxy.misbehave(always({ kind: 'cut', moment: 'before' }, isWrite));
    const { wrong, code } = await doctor();
    expect({ first: wrong[0], code }).toEqual({ first: 'writing: write-lost', code: 1 });
  });

  test('a site that closes for maintenance, as WordPress itself does', async () => {
    await wordPress.php(closeForMaintenance);
    onTestFinished(async () => void (await wordPress.php(openAfterMaintenance)));
    const { wrong, code, checks } = await doctor();
    expect({ wrong, code }).toEqual({ wrong: ['address: maintenance'], code: 5 });
    expect(checks[0]).toMatchObject({ message: expect.stringContaining('600 s') as string });
    expect(checks[0]?.hint).toContain('.maintenance');
  });

  test('what a role may not do', async () => {
    const contributor = await wordPress.addUser('contributor');
    const { wrong, code, checks } = await doctor({
      WP_USERNAME: contributor.username,
      WP_APP_PASSWORD: contributor.applicationPassword,
    });
    expect(code).toBe(0);
    expect(wrong).toEqual(['rights: role-limited', 'markup: markup-filtered', 'upload: upload-forbidden']);
    expect(checks.find(({ check }) => check === 'rights')?.message).toContain('may not publish');
    const reader = await wordPress.addUser('subscriber');
    const subscriber = await doctor({
      WP_USERNAME: reader.username,
      WP_APP_PASSWORD: reader.applicationPassword,
    });
    expect(subscriber.code).toBe(1);
    expect(subscriber.wrong).toContain('rights: role-cannot-write');
  });

  test('a clock that is wrong and a time zone that is a mere offset', async () => {
    await wordPress.php(`update_option('timezone_string', ''); update_option('gmt_offset', '5.5');`);
    onTestFinished(async () => void (await wordPress.php(`update_option('gmt_offset', 0);`)));
    expect((await doctor()).wrong).toEqual(['time-zone: time-zone-offset']);
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
    onTestFinished(() => void vi.restoreAllMocks());
    const { checks } = await doctor();
    expect(checks.find(({ check }) => check === 'clock')).toMatchObject({
      code: 'clock-off',
      message: expect.stringContaining('60 minutes ahead of') as string,
    });
  });
});

test('a configuration that lacks something is exit code 2, as for every command', async () => {
  const run = await capturedRun(['doctor'], { env: { WP_URL: proxy.url } });
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain('WP_USERNAME and WP_APP_PASSWORD are not set');
});
