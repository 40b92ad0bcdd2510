/** Why the front matter of a file cannot be read: a value, never thrown. The caller adds the path. */
export interface FrontMatterProblem {
  readonly kind: 'problem';
  readonly code:
    | 'front-matter-unclosed'
    | 'front-matter-syntax'
    | 'front-matter-duplicate-key'
    | 'front-matter-not-a-map'
    | 'front-matter-tag'
    | 'front-matter-too-deep'
    | 'front-matter-too-large'
    | 'front-matter-alias';
  readonly message: string;
  readonly hint: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Column in that line, from 1, in UTF-16 units. */
  readonly column: number;
}

const hints: Readonly<Record<FrontMatterProblem['code'], string>> = {
  'front-matter-unclosed': 'Close the front matter with a line `---` before the text of the post begins.',
  'front-matter-syntax': 'Put a value that holds `: `, ` #`, a quote or a bracket into double quotes.',
  'front-matter-duplicate-key': 'Keep one of the two lines.',
  'front-matter-not-a-map': 'Write one `key: value` on each line between the two `---`.',
  'front-matter-tag': 'Take the tag (the word with `!`) away; a value in quotes is text.',
  'front-matter-too-deep': 'Take some of the nested lists or maps away.',
  'front-matter-too-large': 'Move the text below the second `---`; front matter holds short values.',
  'front-matter-alias': 'Write the value out instead of using `&` and `*`.',
};

/** A problem with the hint that goes with its code. */
export function frontMatterProblem(
  code: FrontMatterProblem['code'],
  message: string,
  at: { readonly line: number; readonly column: number },
): FrontMatterProblem {
  return { kind: 'problem', code, message, hint: hints[code], line: at.line, column: at.column };
}
