import { parsePlan } from '../../src/plan/parse';
import type { PlanError } from '../../src/plan/problems';

const parsed = (fresh: string) =>
  parsePlan(
    `chain: { binary: chaind, denom: stake, id: x }
releases: [{ name: v1, image: "chain:v1" }, { name: v2, image: "chain:v2" }]
stack:
  compose: [docker-compose.yml]
  rpc: node
  fresh:
    validators: [{ service: node, operator: alice, stake: 5stake }]
    ${fresh}
accounts: { alice: { fresh: 100stake } }
upgrades: [{ name: v2, to: v2 }]
`,
    'plan.yml',
  ).plan.stack.fresh;

const problems = (fresh: string) => {
  try {
    parsed(fresh);
  } catch (error) {
    return (error as PlanError).problems.map(({ line, column, code }) => [line, column, code]);
  }
  return [];
};

it('keeps integers of any size in the values of a genesis', () => {
  expect(parsed('genesis: { a: 100000000000000000000000, b: [18446744073709551616, 5] }')).toEqual(
    expect.objectContaining({
      genesis: { a: '100000000000000000000000', b: ['18446744073709551616', 5] },
    }),
  );
});

it.each([
  'commands: [[add, "{account:alice}", "{valoper:alice}", "{pubkey:node}", "{home}/x"]]',
  'commands: [[add, \'{"denom": "stake", "a": {}}\', "{}", "{A}"]]',
  'genesis: { "app_state.poa.{account:alice}": ["{pubkey-base64:node}", "{node-id:node}"] }',
  'genesis: { a.list: [1], a.list.0: 2, a.list.1: { x: 1 }, a.list.1.y: 2 }',
])('accepts %s', (fresh) => {
  expect(problems(fresh)).toEqual([]);
});

it.each([
  ['commands: [[add, "{acount:alice}"]]', [8, 22, 'NAME_UNKNOWN']],
  ['commands: [[add, "{account}"]]', [8, 22, 'FORM_WRONG']],
  ['commands: [[add, "{home:x}"]]', [8, 22, 'FORM_WRONG']],
  ['commands: [[add, "{account:bob}"]]', [8, 22, 'NAME_UNKNOWN']],
  ['commands: [[add, "{pubkey:alice}"]]', [8, 22, 'NAME_UNKNOWN']],
  ['genesis: { a: ["{foo}"] }', [8, 20, 'NAME_UNKNOWN']],
  ['genesis: { "{foo}": 1 }', [8, 16, 'NAME_UNKNOWN']],
  ['genesis: { a..b: 1 }', [8, 16, 'FORM_WRONG']],
  [`genesis: { ${'a.'.repeat(20_000)}a: 1 }`, [8, 16, 'FORM_WRONG']],
  ['genesis: { a.__proto__.b: 1 }', [8, 16, 'KEY_FORBIDDEN']],
  ['genesis: { a: 1, a.b: 2 }', [8, 22, 'VALUE_NOT_ALLOWED']],
  ['genesis: { a: [1], a.2: 2 }', [8, 24, 'VALUE_NOT_ALLOWED']],
  ['commands: []', [8, 15, 'VALUE_TOO_SHORT']],
])('refuses %s', (fresh, problem) => {
  expect(problems(fresh)).toEqual([problem]);
});

it('refuses large numbers that an alias brings in', () => {
  const text = `genesis: { a: *large }`;
  const plan = `x-large: &large 100000000000000000000\n`;
  expect(() => parsePlan(`${plan}stack: { fresh: { ${text} } }`, 'plan.yml')).toThrow(
    'NUMBER_TOO_LARGE',
  );
});

it('needs operator and stake for a genesis transaction only', () => {
  const codes = (text: string) =>
    problems(`others: 1\n    validators: [${text}]`).map(([, , code]) => code);
  expect(codes('{ service: n, gentx: false }')).not.toContain('KEYS_EXCLUSIVE');
  expect(codes('{ service: n, operator: alice }')).toContain('KEYS_EXCLUSIVE');
});
