import { styleText } from 'node:util';

/** The few ways in which text stands out. None of them carries a meaning that the words do not carry too. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly careful: (text: string) => string;
  readonly link: (text: string) => string;
}

type Style = Parameters<typeof styleText>[0];

/** A paint that colours, or one that leaves every text as it is. */
export function createPaint(colours: boolean): Paint {
  const style =
    (format: Style) =>
    (text: string): string =>
      colours && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: style('bold'),
    faint: style('dim'),
    good: style('green'),
    bad: style('red'),
    careful: style('yellow'),
    link: style('cyan'),
  };
}
