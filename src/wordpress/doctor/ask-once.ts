import type { Http, HttpAnswer, HttpRequest } from '../http.js';
import { LostAnswer } from '../http.js';

/** One request, as it is, without a second try: what went wrong is the answer. */
export async function askOnce(http: Http, request: HttpRequest): Promise<HttpAnswer | LostAnswer> {
  try {
    return await http.send(request);
  } catch (error) {
    if (error instanceof LostAnswer) return error;
    throw error;
  }
}
