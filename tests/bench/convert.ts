import MarkdownIt from 'markdown-it';
import TurndownService from 'turndown';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { toMarkdown } from '../../src/convert/to-markdown.js';
import { blockPosts, classicPosts, markdownTexts } from '../corpus/documents.js';
import { race } from './race.js';
import { retained } from './retained.js';

const SAMPLE = 'Ink *dries* on [paper](https://example.com/) **overnight**.\n\n- one\n- two\n\n> three\n\n';

/**
 * Speed of both directions beside their peers on the same text: `toBlocks` may take at most twice the time of
 * markdown-it's render, `toMarkdown` at most twice that of plain turndown. And what stays in memory afterwards.
 */
export function benchConvert(): void {
  const texts = blogPosts();
  const markdownIt = new MarkdownIt({ html: true, linkify: true });
  compare('toBlocks / markdown-it, blog posts', texts, toBlocks, (text) => markdownIt.render(text));

  const turndown = new TurndownService();
  const peer = (html: string): string => turndown.turndown(html);
  compare(
    'toMarkdown / turndown, blog posts as blocks',
    texts.map((text) => toBlocks(text)),
    toMarkdown,
    peer,
  );
  compare('toMarkdown / turndown, real block posts', contents(blockPosts()), toMarkdown, peer);
  const pull = (content: string): string => toMarkdown(content, { oldForms: 'clean' });
  compare('the same, pulled with old forms clean', contents(blockPosts()), pull, peer);
  compare('toMarkdown / turndown, real classic posts', contents(classicPosts()), toMarkdown, peer);

  const kept = retained(() => texts.forEach((text) => toMarkdown(toBlocks(text))));
  line(
    'memory kept after all blog posts, both ways',
    `${(kept / 2 ** 20).toFixed(1)} MB of ${megabytes(texts)} MB text`,
  );
}

type Convert = (text: string) => string;

function compare(name: string, texts: readonly string[], ours: Convert, peer: Convert): void {
  if (texts.length === 0) return;
  const times = race(
    () => texts.forEach((text) => ours(text)),
    () => texts.forEach((text) => peer(text)),
  );
  const speed = (Number(megabytes(texts)) / times.ours) * 1000;
  line(
    name,
    `${(times.ours / times.peer).toFixed(2)} times (${times.ours.toFixed(0)} ms, ${times.peer.toFixed(0)} ms; ${speed.toFixed(1)} MB/s)`,
  );
}

function blogPosts(): string[] {
  const texts = markdownTexts().filter((text) => text.html === undefined);
  return texts.length > 0
    ? texts.map((text) => text.markdown)
    : Array.from({ length: 300 }, () => SAMPLE.repeat(50));
}

function contents(posts: readonly { readonly content: string }[]): string[] {
  return posts.map((post) => post.content);
}

function megabytes(texts: readonly string[]): string {
  return (texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 2 ** 20).toFixed(2);
}

function line(label: string, figure: string): void {
  process.stdout.write(`  ${label.padEnd(48)} ${figure}\n`);
}
