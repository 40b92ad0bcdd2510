import { z } from 'zod';
import type { Http } from './http.js';
import { LostAnswer } from './http.js';
import { readOutcome } from './outcome.js';
import { restAddress } from './rest-address.js';

/** Where to ask for the language, and whether the settings are open to who signed in (`manage_options`). */
export interface LanguagePlace {
  readonly http: Http;
  readonly apiRoot: string;
  readonly home: string;
  readonly administrator: boolean;
}

const settings = z.object({ language: z.string() });
const tag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/i;

/**
 * The language of the site as a BCP 47 tag: the setting where the role may see it, else the `lang` of the front page.
 * Asked once each, since a run goes on without it; undefined where neither tells.
 */
export async function siteLanguage(place: LanguagePlace): Promise<string | undefined> {
  const told = (place.administrator ? await fromSettings(place) : undefined) ?? (await fromFrontPage(place));
  return told !== undefined && tag.test(told) ? told.replaceAll('_', '-') : undefined;
}

async function fromSettings({ http, apiRoot }: LanguagePlace): Promise<string | undefined> {
  const url = restAddress(apiRoot, 'settings', '_fields=language');
  const answer = await http.send({ method: 'GET', url }).catch(nothing);
  const outcome = answer && readOutcome(answer);
  const language = outcome?.kind === 'answered' ? settings.safeParse(outcome.json).data?.language : undefined;
  // WordPress stores its own language, American English, as no language.
  return language === '' ? 'en-US' : language;
}

async function fromFrontPage({ http, home }: LanguagePlace): Promise<string | undefined> {
  const request = {
    method: 'GET' as const,
    url: `${home}/`,
    headers: { Accept: 'text/html' },
    limit: 5_000_000,
  };
  const answer = await http.send(request).catch(nothing);
  const html = answer?.status === 200 ? answer.body.toString('utf8', 0, 20_000) : '';
  return /<html\b[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1];
}

function nothing(error: unknown): undefined {
  if (error instanceof LostAnswer) return undefined;
  throw error;
}
