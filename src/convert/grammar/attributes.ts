/** The JSON object of a block delimiter. */
export type Attributes = Readonly<Record<string, unknown>>;
