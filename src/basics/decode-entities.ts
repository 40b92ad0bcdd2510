import { decodeHTMLStrict } from 'entities';

const reference = /&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|[a-z][a-z\d]{1,31});/gi;
/** Surrogates, control characters and the positions that Unicode keeps free of characters. */
const noCharacter = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/u;

/**
 * Text with the HTML character references in it as characters. One that stands for no character stays as it is: HTML
 * would replace it, and the text would be lost.
 */
export function decodeEntities(html: string): string {
  if (!html.includes('&')) return html;
  return html.replace(reference, (source, hex?: string, decimal?: string) => {
    if (hex === undefined && decimal === undefined) return decodeHTMLStrict(source);
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (code > 0x10ffff) return source;
    const character = String.fromCodePoint(code);
    return noCharacter.test(character) ? source : character;
  });
}
