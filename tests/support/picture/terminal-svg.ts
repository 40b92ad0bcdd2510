import { stripVTControlCharacters } from 'node:util';

const columnWidth = 8.4;
const lineHeight = 19;
const margin = 16;
const colours: Readonly<Record<string, string>> = {
  '1': 'font-weight="bold"',
  '2': 'opacity="0.65"',
  '31': 'fill="#ff8272"',
  '32': 'fill="#8fd18a"',
  '33': 'fill="#e5c76b"',
  '36': 'fill="#7cc7e8"',
};

/** Lines as a terminal shows them, colours and all, as an SVG picture that needs no font but a monospaced one. */
export function terminalSvg(lines: readonly string[], label: string): string {
  const columns = Math.max(...lines.map((line) => stripVTControlCharacters(line).length));
  const [width, height] = [columns * columnWidth + 2 * margin, lines.length * lineHeight + 2 * margin];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" role="img" aria-label="${label}">`,
    `<rect width="100%" height="100%" rx="8" fill="#1d2021"/>`,
    `<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6e1d6">`,
    ...lines.map(textLine),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function textLine(line: string, index: number): string {
  const length = stripVTControlCharacters(line).length;
  if (length === 0) return '';
  const place = `x="${margin}" y="${margin + (index + 0.75) * lineHeight}"`;
  return `<text ${place} textLength="${(length * columnWidth).toFixed(1)}">${spans(line)}</text>`;
}

function spans(line: string): string {
  let style = '';
  return line
    .split(/(\u001b\[\d*m)/)
    .map((piece) => {
      const code = /^\u001b\[(\d*)m$/.exec(piece)?.[1];
      if (code === undefined)
        return style && piece ? `<tspan ${style}>${escaped(piece)}</tspan>` : escaped(piece);
      style = colours[code] ?? '';
      return '';
    })
    .join('');
}

/** Spaces that no renderer folds. */
function escaped(text: string): string {
  return text
    .replaceAll(' ', '\u00a0')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
