/** The part of PHP WebAssembly's own types that Galley uses: a user's install has no package to import them from. */
export type PhpResponse = {
  readonly httpStatusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly errors: string;
  readonly exitCode: number;
};

export type PhpRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};

export type Php = {
  run(options: { readonly code: string }): Promise<PhpResponse>;
};

export type PhpRequestHandler = {
  request(request: PhpRequest): Promise<PhpResponse>;
  getPrimaryPhp(): Promise<Php>;
  [Symbol.asyncDispose](): Promise<void>;
};

export type PhpWasmNode = {
  readonly loadNodeRuntime: (
    version: string,
    options: { readonly emscriptenOptions: { readonly processId: number } },
  ) => Promise<number>;
};

export type PlaygroundWordPress = {
  readonly bootWordPressAndRequestHandler: (
    options: Readonly<Record<string, unknown>>,
  ) => Promise<PhpRequestHandler>;
};
