import { AddressRefused, RunEnded, SignInRefused } from '../../model/errors.js';
import type { ConnectOptions } from '../connect.js';
import type { Line } from '../follow.js';
import type { FoundApi } from '../index-at.js';
import { typedAddress } from '../typed-address.js';
import { findOnWordPressCom } from '../wordpress-com/find-on-wordpress-com.js';
import type { Check } from './check.js';
import { failed, passed } from './verdict.js';

/** What was found behind WordPress.com's API: the site, or the checks that say why not. */
export interface WordPressComFound {
  readonly checks: readonly Check[];
  readonly api?: FoundApi;
}

/** Whether WordPress.com knows the site and takes the token of this line; there one answer tells both. */
export async function checkWordPressCom(
  line: Line,
  origin: string,
  { url }: Pick<ConnectOptions, 'url'>,
): Promise<WordPressComFound> {
  try {
    const api = await findOnWordPressCom(line, origin, typedAddress(url));
    return { checks: [passed('address', `WordPress.com answers for ${api.index?.home ?? url}.`)], api };
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error;
    const { message, hint } = error;
    if (error instanceof SignInRefused) {
      const refused = failed('sign-in', { code: 'token-refused', message, hint });
      return { checks: [passed('address', 'WordPress.com answers.'), refused] };
    }
    const code = error instanceof AddressRefused ? 'address-refused' : 'not-on-wordpress-com';
    return { checks: [failed('address', { code, message, hint })] };
  }
}
