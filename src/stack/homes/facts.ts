import type { ChainIdentity } from '../../chain/client/client';
import { RehearsalError } from '../../errors/errors';
import type { Plan } from '../../plan/schema';

interface FactsGenesis {
  chain_id?: string;
  app_state?: { staking?: { params?: { bond_denom?: string } } };
}

/**
 * Facts of the chain that a client needs, from the genesis that the chain starts from.
 *
 * @param appConfig the RPC node's app.toml
 * @throws RehearsalError if the plan contradicts the genesis
 */
export function chainFacts(
  { chain }: Pick<Plan, 'chain'>,
  genesis: unknown,
  prefix: string,
  minimumGasPrices: string,
): ChainIdentity {
  const { chain_id: id, app_state: state } = genesis as FactsGenesis;
  if (id === undefined) throw new RehearsalError('GENESIS_INVALID', 'The genesis has no chain_id');
  if (chain.id !== undefined && chain.id !== id) {
    throw new RehearsalError(
      'CHAIN_ID_DIFFERS',
      `The genesis belongs to the chain ${id}, but chain.id of the plan is ${chain.id}`,
      { hint: 'Correct chain.id, or remove it: the rehearsal then reads it from the genesis.' },
    );
  }
  const denom = chain.denom ?? state?.staking?.params?.bond_denom;
  if (denom === undefined) {
    throw new RehearsalError('GENESIS_INVALID', 'The genesis defines no staking denomination', {
      hint: 'Set chain.denom in the plan to the denomination of fees.',
    });
  }
  return { id, denom, prefix, gasPrices: chain['gas-prices'], minimumGasPrices };
}
