/** A value as JSON and YAML have it, both sides of a `meta` key. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
