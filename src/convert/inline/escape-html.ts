const special = /[&<>\u00a0]/g;
const specialInAttribute = /[&"<>\u00a0]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

/** Text as a browser serialises it (HTML, "escaping a string"). */
export function escapeText(text: string): string {
  return text.replace(special, (character) => entities[character] ?? character);
}

/**
 * The value of an attribute between double quotes, likewise; browsers escape `<` and `>` there since 2025.
 */
export function escapeAttribute(value: string): string {
  return value.replace(specialInAttribute, (character) => entities[character] ?? character);
}
