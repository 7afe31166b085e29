import { chainFacts } from '../../../src/stack/homes/facts';
import { failure } from '../../helpers/failure';
import { checkersPlan } from '../../helpers/plan';

const genesis = (id: unknown, denom?: string) => ({
  chain_id: id,
  app_state: { staking: { params: { ...(denom && { bond_denom: denom }) } } },
});
const plan = (chain: object = {}) => checkersPlan({ chain: { binary: 'checkersd', ...chain } });

it('of a chain are read from its genesis', () => {
  expect(chainFacts(plan(), genesis('checkers-1', 'upawn'), 'checkers', '0.1upawn')).toEqual({
    id: 'checkers-1',
    denom: 'upawn',
    prefix: 'checkers',
    minimumGasPrices: '0.1upawn',
  });
});

it('are taken from the plan if fees are paid in another denomination', () => {
  const given = plan({ id: 'checkers-1', denom: 'ufee' });
  expect(chainFacts(given, genesis('checkers-1', 'upawn'), 'c', '').denom).toBe('ufee');
  expect(chainFacts(given, { chain_id: 'checkers-1' }, 'c', '').denom).toBe('ufee');
});

it.each([
  ['is of another chain', 'checkers-2', failure('CHAIN_ID_DIFFERS', 'checkers-2', 'checkers-1')],
  ['has no chain id', undefined, failure('GENESIS_INVALID', 'chain_id')],
])('are refused if the genesis %s', (_, id, refusal) => {
  expect(() => chainFacts(plan({ id: 'checkers-1' }), genesis(id, 'upawn'), 'c', '')).toThrow(
    refusal,
  );
});

it('are refused without a fee denomination', () => {
  for (const without of [genesis('x'), { chain_id: 'x' }, { chain_id: 'x', app_state: {} }]) {
    expect(() => chainFacts(plan(), without, 'c', '')).toThrow(
      failure('GENESIS_INVALID', 'chain.denom'),
    );
  }
});
