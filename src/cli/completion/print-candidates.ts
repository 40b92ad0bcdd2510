import { complete } from './complete.js';

/** Prints what can be typed next. A person is at a prompt: whatever goes wrong, there is nothing to complete. */
export async function printCandidates(words: readonly string[]): Promise<void> {
  const begun = words.at(-1)?.replace(/^=/, '') ?? '';
  try {
    const prompt = { cwd: process.cwd(), env: process.env };
    const candidates = await complete([...words.slice(0, -1), begun], prompt);
    const lines = candidates.map(({ value, about = '' }) => `${value}\t${oneLine(about)}\n`);
    process.stdout.write(lines.join(''));
  } catch {
    process.exitCode = 1;
  }
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
