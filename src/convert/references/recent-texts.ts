/** Characters of text in each of two generations. */
const most = 6_000_000;

/** What was last found out about texts; of a text that nobody asked for lately it is forgotten. */
export class RecentTexts<Finding> {
  #young = new Map<string, Finding>();
  #old = new Map<string, Finding>();
  #characters = 0;

  /** What is known of the text, or found out now. */
  get(text: string, findOut: () => Finding): Finding {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const finding = this.#old.get(text) ?? findOut();
    if (this.#characters + text.length > most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = 0;
    }
    this.#young.set(text, finding);
    this.#characters += text.length;
    return finding;
  }
}
