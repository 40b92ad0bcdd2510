import { escapeAttribute } from '../inline/escape-html.js';
import { unescapeHtml } from '../inline/unescape-html.js';

/**
 * One footnote as WordPress keeps it in the `footnotes` meta, with the label that stands for it in
 * Markdown.
 */
interface Note {
  readonly label: string;
  readonly id: string;
  /** Phrasing HTML. */
  content: string;
}

/**
 * The footnotes of one post on their way between `[^label]` and WordPress: the marks in the text, and the
 * notes in the `footnotes` meta. A label that the Markdown does not give an id (`{#id}` at the end of the
 * note) has the id `fn-label`.
 */
export class Footnotes {
  private readonly notes = new Map<string, Note>();
  /** Labels by the number of their mark. */
  private readonly cited = new Map<string, number>();
  private readonly labels = new Map<string, string>();
  private readonly numbers: ReadonlyMap<string, number> | undefined;
  /** The line at which the group of notes begins that stands for the footnotes block: the last one. */
  home = -1;

  private constructor(notes: readonly Note[] = []) {
    for (const note of notes) {
      this.notes.set(note.label, note);
      this.labels.set(note.id, note.label);
    }
    this.numbers =
      notes.length > 0 ? new Map(notes.map((note, index) => [note.label, index + 1])) : undefined;
  }

  /** For Markdown: collects what its definitions say. */
  static empty(): Footnotes {
    return new Footnotes();
  }

  /** Of a post's meta; undefined when that is no list of notes. */
  static ofMeta(meta: string | undefined): Footnotes | undefined {
    const notes = notesOf(meta);
    if (!notes || notes.length === 0) return undefined;
    const labels = new Set<string>();
    const labelled = notes.map(({ id, content }, index) => {
      const own = /^fn-([^\]\s]+)$/.exec(id)?.[1];
      let label = own !== undefined && !labels.has(own) ? own : String(index + 1);
      while (labels.has(label)) label += 'a';
      labels.add(label);
      return { label, id, content };
    });
    return new Footnotes(labelled);
  }

  has(label: string): boolean {
    return this.notes.has(label);
  }

  define(label: string, id = `fn-${label}`): void {
    if (!this.notes.has(label)) this.notes.set(label, { label, id, content: '' });
  }

  describe(label: string, content: string): void {
    const note = this.notes.get(label);
    if (note) note.content = content;
  }

  cite(label: string): void {
    if (!this.cited.has(label)) this.cited.set(label, this.cited.size + 1);
  }

  /** The mark in the text, as the editor saves it. */
  mark(label: string): string {
    const id = escapeAttribute(this.notes.get(label)?.id ?? '');
    const number = this.numbers?.get(label) ?? this.cited.get(label) ?? 0;
    return `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${number}</a></sup>`;
  }

  /** The label of the mark that this HTML is; undefined when it is none of ours. */
  labelOf(html: string): string | undefined {
    const id = /^<sup data-fn="([^"]*)"/.exec(html)?.[1];
    const label = id === undefined ? undefined : this.labels.get(unescapeHtml(id));
    return label !== undefined && this.mark(label) === html ? label : undefined;
  }

  /** The notes in the order of their marks, those without a mark last. */
  inOrder(): readonly Readonly<Note>[] {
    const rest = [...this.notes.keys()].filter((label) => !this.cited.has(label));
    return [...this.cited.keys(), ...rest].flatMap((label) => this.notes.get(label) ?? []);
  }

  /** The meta's JSON; undefined when there are no notes. */
  meta(): string | undefined {
    const notes = this.inOrder().map(({ id, content }) => ({ content, id }));
    return notes.length > 0 ? JSON.stringify(notes) : undefined;
  }
}

function notesOf(meta: string | undefined): readonly { id: string; content: string }[] | undefined {
  try {
    const notes: unknown = JSON.parse(meta ?? '');
    return Array.isArray(notes) && notes.every(isNote) ? notes : undefined;
  } catch {
    return undefined;
  }
}

function isNote(note: unknown): note is { id: string; content: string } {
  const { id, content } = (note ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof content === 'string';
}
