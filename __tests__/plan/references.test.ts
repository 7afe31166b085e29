import { parsePlan } from '../../src/plan/parse';
import { crossCheck } from '../../src/plan/references';
import { edited, mistakesOf, SMALL } from './samples';

it.each(['pace: as-is', 'pace: { voting-period: as-is }'])('allows kept state with %j', (pace) => {
  const text = edited(SMALL, 'rpc: node', `rpc: node\n  state: keep\n${pace}`);
  expect(parsePlan(text, 'plan.yml').plan.stack.state).toBe('keep');
});

it('reports the unknown accounts of a plan without accounts', () => {
  const text = edited(SMALL, 'accounts:\n  alice: { mnemonic-env: ALICE }', 'accounts: {}');
  expect(mistakesOf(edited(text, 'to: v2', 'to: v2, proposer: alice'))).toEqual([
    '8:11 accounts VALUE_EMPTY',
    '10:39 upgrades[0].proposer NAME_UNKNOWN',
  ]);
});

it('reports changes of helpers at releases that no upgrade leads to', () => {
  const companions = '{ feed: { v1: { image: a }, v2: { image: b }, v3: { image: c } } }';
  const text = edited(SMALL, 'rpc: node', `rpc: node\n  companions: ${companions}`);
  expect(mistakesOf(text)).toEqual([
    '8:25 stack.companions.feed.v1 RELEASE_WRONG',
    '8:61 stack.companions.feed.v3 NAME_UNKNOWN',
  ]);
});

describe('data of any shape', () => {
  it.each([
    undefined,
    null,
    5,
    'text',
    [],
    {},
    { releases: 5, upgrades: 'x', accounts: [], stack: null, traffic: {}, queries: [1, null] },
    { releases: [{}, { name: 'v1' }], upgrades: [{ from: 'v9', to: 'v8' }, null, []] },
    { chain: { id: 5 }, stack: { fresh: { validators: [[]] } } },
    { upgrades: [{ votes: { '': 'yes' } }], accounts: 'alice' },
  ])('%j has no references to check', (data) => expect(crossCheck(data)).toEqual([]));

  it('accepts a numeric name of a release, as its type is the mistake', () => {
    const data = { releases: [{ name: 1 }], upgrades: [{ from: '1' }] };
    expect(crossCheck(data)).toEqual([]);
  });
});
