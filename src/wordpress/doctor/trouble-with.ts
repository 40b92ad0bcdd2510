import type { HttpAnswer } from '../http.js';
import { LostAnswer } from '../http.js';
import { readOutcome } from '../outcome.js';
import type { Finding } from './check.js';

/** What keeps an answer of WordPress from arriving whole, whoever asks; undefined where WordPress itself answered. */
export function troubleWith(answer: HttpAnswer | LostAnswer): Finding | undefined {
  if (answer instanceof LostAnswer) return lost(answer);
  const outcome = readOutcome(answer);
  if (outcome.kind === 'answered') return undefined;
  if (outcome.kind === 'broken') return outcome.message.includes('HTML') ? htmlInstead : jsonBroken;
  if (outcome.status === 503) return maintenance(answer.headers['retry-after']);
  if (outcome.status === 429) return tooMany;
  if (outcome.status >= 500) return serverError(outcome.status);
  if (!outcome.code.startsWith('http-')) return undefined;
  if (outcome.status === 401) return webServerPassword;
  return /^(403|405|406|418)$/.test(String(outcome.status)) ? firewall(outcome.status) : undefined;
}

function lost({ code, message }: LostAnswer): Finding {
  if (/^(ENOTFOUND|EAI_AGAIN)$/.test(code)) {
    const hint = 'Check the name in WP_URL, and that this machine is online.';
    return { code: 'name-unknown', message: 'Nobody knows this name.', hint };
  }
  if (/CERT|TLS|SSL|SIGNATURE/.test(code)) {
    const hint =
      'Renew the certificate of the site. If it is your own, NODE_EXTRA_CA_CERTS names the file that signed it.';
    return { code: 'certificate', message: `The certificate of the site is not trusted (${code}).`, hint };
  }
  if (code === 'ETIMEDOUT') {
    const hint = 'The host is slow or swallows requests. Try again later; then ask the host.';
    return { code: 'silent', message: 'The site does not answer in time.', hint };
  }
  const hint = 'Check the address in WP_URL, the line, and whether HTTPS_PROXY is needed here.';
  return { code: 'no-answer', message: `The line to the site breaks: ${message}`, hint };
}

const htmlInstead: Finding = {
  code: 'html-instead',
  message: 'A web page comes where the REST API should answer.',
  hint: 'A login wall, a cache or a "coming soon" plug-in stands before it: let /wp-json/ and ?rest_route= through there.',
};

const jsonBroken: Finding = {
  code: 'json-broken',
  message: 'The answers of the REST API break off.',
  hint: 'PHP dies amid an answer: look into wp-content/debug.log, and try without the last plug-in that was added.',
};

const tooMany: Finding = {
  code: 'too-many-requests',
  message: 'The host takes no more requests for now (429).',
  hint: 'Wait, or ask the host to raise the limit for your address.',
};

const webServerPassword: Finding = {
  code: 'web-server-password',
  message: 'The web server itself asks for a password, before WordPress.',
  hint: 'Take the password protection (.htpasswd) off /wp-json/: both passwords cannot travel in one header.',
};

function maintenance(retryAfter: string | undefined): Finding {
  const again = retryAfter && /^\d+$/.test(retryAfter) ? ` It asks to come back in ${retryAfter} s.` : '';
  return {
    code: 'maintenance',
    message: `The site is closed for maintenance (503).${again}`,
    hint: 'An update is under way. If it stays so, remove the file .maintenance beside wp-config.php.',
  };
}

function serverError(status: number): Finding {
  return {
    code: 'server-error',
    message: `The server breaks down over this request (${status}).`,
    hint: 'The reason stands in the error log of PHP (wp-content/debug.log with WP_DEBUG_LOG).',
  };
}

function firewall(status: number): Finding {
  return {
    code: 'firewall',
    message: `Something before WordPress refuses the request (${status}).`,
    hint: 'A firewall (ModSecurity, Wordfence, Cloudflare, the host): allow /wp-json/ and ?rest_route= for your address.',
  };
}
