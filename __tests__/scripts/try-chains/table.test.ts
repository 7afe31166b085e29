import { draftOf } from '../../../scripts/try-chains/draft.mjs';
import {
  asksOnlyForSecretsAndReleases,
  chainsTable,
  wrongTable,
} from '../../../scripts/try-chains/table.mjs';

const OUTPUT = `compose     compose.yml
nodes       val-a, val-b
validators  none
chain       demod, ?, ?

Wrote rehearsal.yml. Next steps:
  1. rehearsal.yml:18:5: releases[0].build.ref: FILL IN: git tag of the current release
  2. rehearsal.yml:50:5: upgrades[0].name: CHECK: the newest of app/upgrades
  3. Set the environment variable VALIDATOR_MNEMONIC to the secret.
  4. rehearse validate rehearsal.yml
`;
const TEXT = `chain: { binary: demod }
releases:
  - { name: current, image: demo:current, build: { ref: } }
  - { name: next, image: demo:next, build: {} }
stack: { compose: [compose.yml], rpc: val-a }
accounts: { validator: { mnemonic-env: VALIDATOR_MNEMONIC } }
upgrades: [{ name: v2, to: next }]
`;
const draft = draftOf(OUTPUT, TEXT);
const right = { at: 'chain.binary', drafted: 'demod', expected: ['demod'], is: 'right' as const };
const ref = { at: 'releases[0].build.ref', drafted: '', expected: ['v1'], is: 'missing' as const };
const wrong = { at: 'stack.rpc', drafted: 'val-a', expected: ['public'], is: 'wrong' as const };
const tried = { chain: 'demo', seconds: 0.44, draft, mistakes: [] };

it('reads services, marks and secrets of a draft', () => {
  expect(draft).toMatchObject({
    nodes: ['val-a', 'val-b'],
    validators: [],
    marks: [
      { at: 'releases[0].build.ref', kind: 'FILL IN' },
      { at: 'upgrades[0].name', kind: 'CHECK' },
    ],
    variables: ['VALIDATOR_MNEMONIC'],
  });
});

it('a draft whose only gaps are refs and secrets asks only for these', () => {
  const asks = (other: object) => asksOnlyForSecretsAndReleases({ ...tried, ...other });
  expect(asks({ verdicts: [right, ref] })).toBe(true);
  expect(asks({ verdicts: [right, wrong] })).toBe(false);
  expect(asks({ verdicts: [{ ...wrong, is: 'marked' }] })).toBe(false);
  const mistakes = [{ at: 'stack.rpc', code: 'VALUE_INVALID' }];
  expect(asks({ verdicts: [right], mistakes })).toBe(false);
  const missing = { ...draft, missing: 2 };
  expect(asks({ verdicts: [right], draft: missing })).toBe(false);
  const stack = { ...draft.plan.stack, fresh: {} };
  const fresh = { ...missing, plan: { ...draft.plan, stack } };
  expect(asks({ verdicts: [right], draft: fresh })).toBe(true);
  for (const at of ['upgrades[0].name', 'releases[0].image']) {
    const marks = [{ at, kind: 'FILL IN' as const }];
    expect(asks({ verdicts: [right], draft: { ...draft, marks } })).toBe(false);
  }
  expect(asksOnlyForSecretsAndReleases({ chain: 'x', seconds: 0, failure: 'X: y' })).toBe(false);
});

it('a row tells the draft, its counts and what it asks', () => {
  const cells = chainsTable([{ ...tried, verdicts: [right, ref, wrong] }])
    .split('\n')
    .at(-1)
    ?.split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);
  expect(cells).toEqual([
    'demo',
    'compose.yml',
    'val-a, val-b',
    'demod, ?, ?',
    '? → work tree',
    'v2',
    'validator (mnemonic-env)',
    '1 / 0 / 1',
    'releases[0].build.ref, VALIDATOR_MNEMONIC, 1 to check',
    '**no**',
    '0.4',
  ]);
});

it('chains without facts are not judged, and failures are named', () => {
  const rows = chainsTable([tried, { chain: 'other', seconds: 1, failure: 'NO_NODE: none' }]);
  expect(rows).toContain('not judged');
  expect(rows).toContain('NO_NODE: none');
});

it('lists wrong values with the right ones', () => {
  const rows = wrongTable([{ ...tried, verdicts: [right, wrong] }]).split('\n');
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatch(/demo +\| stack.rpc +\| val-a +\| public +\| \*\*no\*\*/);
  expect(wrongTable([{ ...tried, verdicts: [right] }])).toBe('');
  const mistakes = [{ at: 'chain.denom', code: 'DENOM_DIFFERS' }];
  expect(wrongTable([{ ...tried, mistakes }])).toMatch(/chain.denom +\| +\| DENOM_DIFFERS/);
});
