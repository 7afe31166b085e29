import { chainFacts } from '../../src/stack/facts';
import { checkersPlan } from '../helpers/plan';

const genesis = (id: unknown, denom?: string) => ({
  chain_id: id,
  app_state: { staking: { params: { ...(denom && { bond_denom: denom }) } } },
});
const plan = (chain: object = {}) => checkersPlan({ chain: { binary: 'checkersd', ...chain } });

it('of a chain are in its genesis', () => {
  expect(chainFacts(plan(), genesis('checkers-1', 'upawn'), 'checkers', '0.1upawn')).toEqual({
    id: 'checkers-1',
    denom: 'upawn',
    prefix: 'checkers',
    minimumGasPrices: '0.1upawn',
  });
});

it('are those of the plan where fees are paid in something else', () => {
  const given = plan({ id: 'checkers-1', denom: 'ufee' });
  expect(chainFacts(given, genesis('checkers-1', 'upawn'), 'c', '').denom).toBe('ufee');
  expect(chainFacts(given, { chain_id: 'checkers-1' }, 'c', '').denom).toBe('ufee');
});

it.each([
  [
    'is of another chain',
    'checkers-2',
    'The genesis is of the chain checkers-2, not of checkers-1',
  ],
  ['has no id', undefined, 'The genesis is of the chain without an id, not of checkers-1'],
])('are refused where the genesis %s', (_, id, message) => {
  expect(() => chainFacts(plan({ id: 'checkers-1' }), genesis(id, 'upawn'), 'c', '')).toThrow(
    message,
  );
});

it('are refused where nobody says in what fees are paid', () => {
  for (const without of [genesis('x'), { chain_id: 'x' }, { chain_id: 'x', app_state: {} }]) {
    expect(() => chainFacts(plan(), without, 'c', '')).toThrow(
      'The genesis does not say in what the chain is staked',
    );
  }
});
