import type { ConnectOptions } from '../connect.js';
import type { Http } from '../http.js';
import { LostAnswer } from '../http.js';
import type { FoundApi } from '../index-at.js';
import { readOutcome } from '../outcome.js';
import { restAddress } from '../rest-address.js';
import { askOnce } from './ask-once.js';
import { askXmlRpc } from './ask-xml-rpc.js';
import type { Check, Finding } from './check.js';
import { headerStripped } from './header-stripped.js';
import { failed, passed } from './verdict.js';
import { tokenRefused } from './token-refused.js';
import { troubleWith } from './trouble-with.js';

/** A line with the sign-in and one without, and the API that was found. */
export interface SignInScene {
  readonly signedIn: Http;
  readonly anonymous: Http;
  readonly api: FoundApi;
  readonly options: ConnectOptions;
}

/** Whether WordPress knows who asks; if not, which layer is at fault. */
export async function checkSignIn(scene: SignInScene): Promise<Check> {
  const url = restAddress(scene.api.root, 'users/me', 'context=edit&_fields=id,name');
  const answer = await askOnce(scene.signedIn, { method: 'GET', url });
  const trouble = troubleWith(answer);
  if (trouble) return failed('sign-in', trouble);
  if (answer instanceof LostAnswer) throw answer;
  const outcome = readOutcome(answer);
  if (outcome.kind === 'answered') return passed('sign-in', 'WordPress knows who signs in.');
  return failed('sign-in', await whyRefused(scene, outcome.kind === 'refused' ? outcome.code : ''));
}

async function whyRefused({ anonymous, api, options }: SignInScene, code: string): Promise<Finding> {
  if (api.index?.wordPressCom) return tokenRefused(code);
  if (api.index && !api.index.applicationPasswords) return passwordsOff(api.root);
  if (/^application_passwords_disabled/.test(code)) return passwordsOff(api.root);
  if (/^(invalid_username|invalid_email|incorrect_password)$/.test(code)) return wrongPassword;
  if (!/^rest_(not_logged_in|forbidden|cannot)/.test(code)) return restClosed(code);
  const { username, appPassword } = options;
  if (!username || !appPassword) return headerRefused;
  const home = api.index?.home ?? api.root.replace(/(wp-json\/|index\.php.*|\?.*)$/, '');
  if (new URL(home).origin !== new URL(api.root).origin) return either;
  const told = await askXmlRpc(anonymous, home, { username, appPassword });
  return told === 'known' ? headerStripped : told === 'unknown' ? wrongPassword : either;
}

const wrongPassword: Finding = {
  code: 'wrong-password',
  message: 'WordPress does not know this user with this password.',
  hint: 'Check WP_USERNAME, and make a new application password: wp-admin, Users > Profile > Application Passwords. The password you log in with is refused.',
};

const either: Finding = {
  code: 'password-or-header',
  message: 'WordPress does not know who asks: the password is wrong, or the web server swallows the header.',
  hint: `XML-RPC, which would tell them apart, is off. First make a new application password (Users > Profile). If it fails, too:\n${headerStripped.hint}`,
};

const headerRefused: Finding = {
  code: 'auth-header-refused',
  message: 'WordPress does not know who asks with the header of WP_AUTH_HEADER.',
  hint: 'Is the token still valid, and the plug-in that reads it (JWT, cookie) active?',
};

function restClosed(code: string): Finding {
  return {
    code: 'rest-off',
    message: `A plug-in closes the REST API to you, too (${code}).`,
    hint: 'Allow it in the settings of that security plug-in, at least for users who are signed in.',
  };
}

function passwordsOff(root: string): Finding {
  const secure = root.startsWith('https:');
  return {
    code: 'application-passwords-off',
    message: 'Application passwords are switched off on this site.',
    hint: secure
      ? 'A security plug-in does that (Wordfence: All Options > "Disable WordPress application passwords"; iThemes, Really Simple SSL): allow them there. Behind a proxy for https: does WordPress know that it has https (X-Forwarded-Proto)?'
      : 'A security plug-in does that (Wordfence: "Disable WordPress application passwords"), or the site has no https, without which WordPress takes none.',
  };
}
