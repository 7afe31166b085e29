import { WRONG_INPUTS, WRONG_PLANS, WRONG_YAML } from '../plan/mistakes';
import { edited, refusalOf, refusedInputs } from '../plan/samples';

// The wording of the mistakes of plans and inputs, which other tests leave open.

it('mistakes of plans', () => {
  const texts = WRONG_PLANS.map(({ sample, from, to }) =>
    edited(sample, from, to).replaceAll('§', ''),
  );
  const lines = [...texts, ...WRONG_YAML.map(([text]) => text)].flatMap((text) =>
    refusalOf(text).problems.map(({ path, message }) => `${path || '(the plan)'}: ${message}`),
  );
  expect([...new Set(lines)].join('\n')).toMatchSnapshot();
});

it('an invalid plan as a whole', () => {
  expect(refusalOf('chain: { id: 5, denom: }\nupgrades: []\n').message).toMatchSnapshot();
  const many = refusalOf('chain: 1\n'.repeat(30)).message.split('\n');
  expect([many[0], many.at(-1)].join('\n')).toMatchSnapshot();
});

it('mistakes of inputs', () => {
  const lines = WRONG_INPUTS.flatMap(([inputs]) => {
    const { message } = refusedInputs(inputs);
    return message.split('\n').slice(1);
  });
  expect([...new Set(lines)].join('\n')).toMatchSnapshot();
});

it('invalid inputs as a whole', () => {
  expect(refusedInputs({ releases: 'v1\nv8=a', upgrades: 'a' }).message).toMatchSnapshot();
});
