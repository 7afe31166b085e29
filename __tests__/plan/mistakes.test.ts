import { MISTAKES } from '../../src/plan/mistakes';
import {
  type InputMistake,
  type PlacedMistake,
  WRONG_INPUTS,
  WRONG_PLANS,
  WRONG_YAML,
} from './mistakes';
import { edited, refusalOf, refusedInputs } from './samples';

/** Expects the rejection of a plan with exactly these mistakes, in this order. */
function expectMistakes(text: string, expected: readonly PlacedMistake[]): void {
  const { problems } = refusalOf(text);
  expect(problems.map(({ line, column, path, code }) => [`${line}:${column}`, path, code])).toEqual(
    expected.map(([place, path, code]) => [place, path, code]),
  );
  expectFacts(problems, expected);
}

function expectFacts(
  problems: readonly { readonly message: string }[],
  expected: readonly (PlacedMistake | InputMistake)[],
): void {
  for (const [index, [, , , ...facts]] of expected.entries()) {
    for (const fact of facts) expect(problems[index]?.message).toContain(fact);
  }
}

/** Places of the § in a text: `line:column`. */
function placesIn(marked: string): string[] {
  const parts = marked.split('§');
  return parts.slice(1).map((_, index) => {
    const before = parts
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  });
}

it.each(WRONG_PLANS.map((wrong) => [wrong.to, wrong] as const))(
  'reports each mistake of a plan with %j at its place',
  (_, { sample, from, to, mistakes }) => {
    const marked = edited(sample, from, to);
    const places = placesIn(marked);
    expect(places).toHaveLength(mistakes.length);
    const placed = mistakes.map((mistake, index) => [places[index] ?? '', ...mistake] as const);
    expectMistakes(marked.replaceAll('§', ''), placed);
  },
);

it.each(WRONG_YAML)('reports each mistake of the text %j at its place', expectMistakes);

it.each(WRONG_INPUTS)('reports each mistake of the inputs %j at its line', (inputs, mistakes) => {
  const { problems } = refusedInputs(inputs);
  expect(problems.map(({ input, line, value, code }) => [`${input}:${line}`, value, code])).toEqual(
    mistakes.map(([place, value, code]) => [place, value, code]),
  );
  expectFacts(problems, mistakes);
});

it('covers every code with a plan or an input', () => {
  const codes = [
    ...WRONG_PLANS.flatMap(({ mistakes }) => mistakes.map(([, code]) => code)),
    ...WRONG_YAML.flatMap(([, mistakes]) => mistakes.map(([, , code]) => code)),
    ...WRONG_INPUTS.flatMap(([, mistakes]) => mistakes.map(([, , code]) => code)),
  ];
  expect([...new Set(codes)].toSorted()).toEqual(Object.keys(MISTAKES).toSorted());
});
