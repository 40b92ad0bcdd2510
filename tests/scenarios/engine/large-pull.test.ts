import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fakeStage } from '../../support/stage/fake-stage.js';

const count = 40;
/** Together more than a run keeps in memory, each text another. */
const filler = (number: number): string =>
  `<!-- wp:paragraph -->\n<p>${`Ink ${number} dries – slowly 😀. `.repeat(2500)}</p>\n<!-- /wp:paragraph -->`;

function content(number: number): string {
  const next = `https://blog.example/proof-${(number + 1) % count}/`;
  const link = `<!-- wp:paragraph -->\n<p>Read <a href="${next}">the next</a>.</p>\n<!-- /wp:paragraph -->`;
  return `${filler(number)}\n\n${link}`;
}

test('a pull of more text than it keeps in memory writes every post whole, with its links, and rests', async () => {
  const stage = fakeStage();
  const numbers = Array.from({ length: count }, (_, number) => number);
  await stage.site.write(
    numbers.map((number) => ({
      kind: 'create',
      type: 'post',
      fields: { title: `P ${number}`, slug: `proof-${number}`, status: 'publish', content: content(number) },
    })),
  );
  const report = await stage.pull();
  expect(report).toMatchObject({ exitCode: 0, writes: { there: 0, here: count } });
  for (const number of numbers) {
    const text = readFileSync(path.join(stage.desk.root, `proof-${number}.md`), 'utf8');
    expect(text).toContain(`Ink ${number} dries – slowly 😀. Ink ${number}`);
    expect(text).toContain(`[the next](proof-${(number + 1) % count}.md)`);
    const [, id = ''] = /^id: (\d+)$/m.exec(text) ?? [];
    const base = readFileSync(path.join(stage.desk.root, '.galley', 'bases', `${id}.json`), 'utf8');
    const { content: kept } = JSON.parse(base) as { content: { theirs: { content: string } } };
    expect(kept.theirs.content === content(number)).toBe(true);
  }
  await stage.quiet();
});
