/** One request as the stand-in got it. */
export type Asked = {
  readonly method: string;
  /** Path and query as they came. */
  readonly path: string;
  readonly pathname: string;
  readonly parameters: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** What follows `Bearer`. */
  readonly token: string | undefined;
  readonly body: Buffer;
};

/** What it answers. */
export type Said = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly json?: unknown;
  readonly body?: Buffer;
};
