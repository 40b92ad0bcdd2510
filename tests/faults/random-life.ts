import type { Desk } from '../support/stage/desk.js';
import type { Hand } from '../support/stage/hand.js';
import { paragraphs } from '../support/stage/hand.js';
import { picture } from '../support/stage/pictures.js';
import type { Random } from '../support/random.js';

/**
 * A writer and somebody in wp-admin, who edit the same posts all the time: no word is used twice, nobody takes a word
 * out, and the two keep to different paragraphs, so that in the end all of it must stand on both sides.
 */
export class RandomLife {
  readonly words = new Set<string>();
  readonly categories = new Set<string>();
  readonly tags = new Set<string>();
  readonly pictures = new Set<number>();
  posts = 0;
  readonly #desk: Desk;
  readonly #hand: Hand;
  readonly #random: Random;
  #count = 0;

  constructor(desk: Desk, hand: Hand, random: Random) {
    this.#desk = desk;
    this.#hand = hand;
    this.#random = random;
  }

  async goOn(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) await this.#step();
  }

  /** Sound beginnings are twice as likely as edits, while there is little. */
  async #step(): Promise<void> {
    const choice = this.#random.below(this.posts < 4 ? 4 : 10);
    if (choice < 2) return this.#newHere();
    if (choice < 3) return this.#newThere();
    if (choice < 5) return this.#editHere();
    if (choice < 7) return this.#editThere();
    if (choice < 8) return this.#tagHere();
    if (choice < 9) return this.#titleThere();
    return this.#publishHere();
  }

  #newHere(): void {
    const number = (this.#count += 1);
    this.posts += 1;
    const shown = this.#random.below(5);
    this.#desk.write(`img/p${shown}.png`, picture(shown));
    this.pictures.add(shown);
    const category = `Shelf ${this.#random.below(3)}`;
    this.categories.add('Library').add(category);
    const keys = [
      `title: Draft ${number}`,
      `slug: draft-${number}`,
      `status: ${this.#random.pick(['draft', 'publish'])}`,
      `categories: [Library > ${category}]`,
      `tags: [${this.#tag()}]`,
      ...(this.#random.below(2) === 0 ? ['series: Tales', `part: ${number}`] : []),
    ];
    const body = [
      `Here ${this.#word()}.`,
      `Between ${this.#word()}, see [one](draft-${this.#random.below(number) + 1}.md).`,
      `![A picture](img/p${shown}.png)`,
      `There ${this.#word()}.`,
    ];
    this.#desk.draft(`draft-${number}.md`, keys.join('\n'), body.join('\n\n'));
  }

  async #newThere(): Promise<void> {
    const number = (this.#count += 1);
    this.posts += 1;
    const content = paragraphs(`Here ${this.#word()}.`, `Between ${this.#word()}.`, `There ${this.#word()}.`);
    await this.#hand.add({ title: `Post ${number}`, slug: `post-${number}`, content });
  }

  #editHere(): void {
    const name = this.#someDraft();
    if (name) this.#desk.edit(name, /^Here /m, `Here ${this.#word()} `);
  }

  #tagHere(): void {
    const name = this.#someDraft();
    if (name) this.#desk.edit(name, /^tags: \[/m, `tags: [${this.#tag()}, `);
  }

  #publishHere(): void {
    const name = this.#someDraft();
    if (name && /^status: draft$/m.test(this.#desk.text(name)))
      this.#desk.edit(name, /^status: draft$/m, 'status: publish');
  }

  async #editThere(): Promise<void> {
    const post = await this.#somePost();
    if (post?.content.includes('There '))
      await this.#hand.edit(post.slug, { content: post.content.replace('There ', `There ${this.#word()} `) });
  }

  async #titleThere(): Promise<void> {
    const post = await this.#somePost();
    if (post) await this.#hand.edit(post.slug, { title: `${post.title} ${this.#word()}` });
  }

  #someDraft(): string | undefined {
    const names = this.#desk.drafts.filter((name) => /^tags: \[/m.test(this.#desk.text(name)));
    return names.length === 0 ? undefined : this.#random.pick(names);
  }

  /** Only such as have come up whole: nobody edits a post that is under way and looks empty. */
  async #somePost(): Promise<Awaited<ReturnType<Hand['post']>> | undefined> {
    const posts = (await this.#hand.posts()).filter(({ content }) => content.includes('There '));
    return posts.length === 0 ? undefined : this.#random.pick(posts);
  }

  #word(): string {
    const word = `word${(this.#count += 1)}x`;
    this.words.add(word);
    return word;
  }

  #tag(): string {
    const tag = `tag${String((this.#count += 1)).padStart(4, '0')}`;
    this.tags.add(tag);
    return tag;
  }
}
