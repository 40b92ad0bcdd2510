const dangerous = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** A value as JSON that a terminal may show: the control characters that JSON lets through are escaped, too. */
export function jsonText(value: object): string {
  return JSON.stringify(value, null, 2).replace(
    dangerous,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
