import type { ChainFacts } from '../chain/client';
import { RehearsalError } from '../errors';
import type { Plan } from '../plan/schema';

interface FactsGenesis {
  chain_id?: string;
  app_state?: { staking?: { params?: { bond_denom?: string } } };
}

/**
 * What a client must know of the chain, from the genesis that it starts from.
 *
 * @param appConfig the RPC node's app.toml
 * @throws RehearsalError where the plan says otherwise than the genesis
 */
export function chainFacts(
  { chain }: Pick<Plan, 'chain'>,
  genesis: unknown,
  prefix: string,
  minimumGasPrices: string,
): ChainFacts {
  const { chain_id: id, app_state: state } = genesis as FactsGenesis;
  if (id === undefined || (chain.id !== undefined && chain.id !== id)) {
    throw new RehearsalError(
      `The genesis is of the chain ${id ?? 'without an id'}, not of ${chain.id ?? 'any'}`,
      { hint: 'chain.id of the plan may be left out: it is read from the genesis.' },
    );
  }
  const denom = chain.denom ?? state?.staking?.params?.bond_denom;
  if (denom === undefined) {
    throw new RehearsalError('The genesis does not say in what the chain is staked', {
      hint: 'Give chain.denom in the plan: the denomination that fees are paid in.',
    });
  }
  return { id, denom, prefix, minimumGasPrices };
}
