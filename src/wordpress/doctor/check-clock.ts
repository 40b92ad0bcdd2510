import type { Connection } from '../connection.js';
import { LostAnswer } from '../http.js';
import { askOnce } from './ask-once.js';
import type { Check } from './check.js';
import { passed, warned } from './verdict.js';

/** Milliseconds; a scheduled post, or a password that lasts an hour, begins to suffer. */
const tolerance = 120_000;

/** Compares the clock of this machine with that of the site (its Date header, to the second), and names its time zone. */
export async function checkClock({ http, routes, facts }: Connection): Promise<readonly Check[]> {
  const answer = await askOnce(http, {
    method: 'GET',
    url: routes.types().param({ _fields: 'post.slug' }).toString(),
  });
  const told = answer instanceof LostAnswer ? NaN : Date.parse(answer.headers.date ?? '');
  return [clock(told - Date.now()), timeZone(facts.timezone)];
}

function clock(ahead: number): Check {
  if (Number.isNaN(ahead)) return passed('clock', 'The site does not tell its time.', 'clock-unknown');
  if (Math.abs(ahead) <= tolerance) return passed('clock', 'Both clocks tell the same time.');
  return warned('clock', {
    code: 'clock-off',
    message: `The clock of the site is ${inWords(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} the one here.`,
    hint: 'Set the wrong one (timedatectl set-ntp true here): posts would be scheduled at the wrong time.',
  });
}

function inWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}

function timeZone(zone: string): Check {
  const message = `Dates without an offset are in ${zone}.`;
  if (!/^[+-]/.test(zone)) return passed('time-zone', message);
  return warned('time-zone', {
    code: 'time-zone-offset',
    message: `${message} A mere offset knows no summer time.`,
    hint: 'wp-admin, Settings > General, Timezone: choose a city instead of UTC+n.',
  });
}
