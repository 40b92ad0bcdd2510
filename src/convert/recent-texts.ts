/** What was last found out about texts; of a text that nobody asked for lately it is forgotten. */
export class RecentTexts<Finding> {
  readonly #most: number;
  #young = new Map<string, Finding>();
  #old = new Map<string, Finding>();
  #characters = 0;

  /** `most`: characters of text in each of two generations. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is known of the text, or found out now. */
  get(text: string, findOut: () => Finding): Finding {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const finding = this.#old.get(text) ?? findOut();
    if (this.#characters + text.length > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = 0;
    }
    this.#young.set(text, finding);
    this.#characters += text.length;
    return finding;
  }
}
