import type { Random } from '../support/random.js';

type Mutation = (text: string, random: Random) => string;

const LONGEST = 200;
const ODD_ATTRIBUTES = [
  '{"a":',
  '{}',
  '{"a":"\\u002d\\u002d"}',
  '{"a":"-->"}',
  '{"ä":[{}]} ',
  '{"level":"x"}',
  "{'a':1}",
];
const ODD_CHARACTERS = [
  '\0',
  '\ud800',
  '\r',
  '\u00a0',
  '\u2028',
  '<!--',
  '-->',
  '<!-- wp:',
  '/-->',
  '`',
  '\\',
  '&',
  '\t',
  '\u200f',
];

/** The text after one to three accidents: something cut, doubled, swapped, put in, or its line ends changed. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let left = 1 + random.below(3); left > 0; left -= 1) mutated = random.pick(MUTATIONS)(mutated, random);
  return mutated;
}

const cut: Mutation = (text, random) => {
  const [from, to] = range(text, random);
  return text.slice(0, from) + text.slice(to);
};

const double: Mutation = (text, random) => {
  const [from, to] = range(text, random);
  return text.slice(0, to) + text.slice(from);
};

const swap: Mutation = (text, random) => {
  const at = random.below(text.length);
  return (
    text.slice(0, at) +
    text
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    text.slice(at + 2)
  );
};

const carriageReturns: Mutation = (text, random) =>
  text.replaceAll('\n', () => random.pick(['\r\n', '\r\n', '\n', '\r']));

const oddAttributes: Mutation = (text, random) => {
  const delimiters = [...text.matchAll(/<!-- wp:\S+ ?/g)];
  if (delimiters.length === 0) return text;
  const chosen = random.pick(delimiters);
  const at = chosen.index + chosen[0].length;
  return `${text.slice(0, at)}${random.pick(ODD_ATTRIBUTES)}${text.slice(at)}`;
};

const oddCharacter: Mutation = (text, random) => {
  const at = random.below(text.length);
  return text.slice(0, at) + random.pick(ODD_CHARACTERS) + text.slice(at);
};

const MUTATIONS: readonly Mutation[] = [cut, double, swap, carriageReturns, oddAttributes, oddCharacter];

function range(text: string, random: Random): [number, number] {
  const from = random.below(text.length);
  return [from, from + 1 + random.below(LONGEST)];
}
