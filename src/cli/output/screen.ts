import { createPaint, type Paint } from './paint.js';
import { wantsColour } from './wants-colour.js';

/** A stream that a person may read: its width, its colours, and lines written to it. */
export interface Screen {
  readonly paint: Paint;
  /** Columns; without end where the stream is no terminal, so that nothing is cut or broken for a program. */
  readonly columns: number;
  readonly interactive: boolean;
  line(text?: string): void;
  write(text: string): void;
}

/** The part of a Node stream that a screen needs. */
export interface ScreenStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Wraps a stream; its width is asked anew each time, since a window can change. */
export function createScreen(
  stream: ScreenStream,
  settings: { readonly env: NodeJS.ProcessEnv; readonly color?: boolean },
): Screen {
  return {
    paint: createPaint(wantsColour(stream, settings)),
    get columns() {
      return stream.isTTY ? Math.max(40, stream.columns ?? 80) : Infinity;
    },
    interactive: stream.isTTY === true,
    line: (text = '') => void stream.write(`${text}\n`),
    write: (text) => void stream.write(text),
  };
}
