/** What a test is told of a WordPress that runs in another process. */
export type LentSite = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly applicationPassword: string;
  /** Takes PHP statements as the body of a POST: 200 with what they print, else 500 with PHP's own words. */
  readonly phpUrl: string;
};
