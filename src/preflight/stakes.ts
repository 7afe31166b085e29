import type { Coin } from '../chain/modules/coins';
import { listed } from '../text/words';
import {
  addressKey,
  creationsIn,
  type GenesisTransactions,
  modulesWithValidators,
} from './creations';

/** Bonded stake of a genesis, in base units: by account (hex of its address) and in total. */
export interface Stakes {
  /** Voting power of each validator's operator, before its delegators' own votes. */
  readonly validators: ReadonlyMap<string, bigint>;
  /** Delegations of each account, by the validator's operator. */
  readonly delegations: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
  readonly total: bigint;
  /** Amounts that genesis transactions take from accounts; an exported state has taken them already. */
  readonly paid: readonly { readonly account: string; readonly coin: Coin }[];
  /** What else in the genesis may make validators, in words: with any, the stakes above are not all. */
  readonly unknown: readonly string[];
}

interface StakingGenesis {
  readonly genutil?: { readonly gen_txs?: GenesisTransactions };
  readonly staking?: {
    /** True for an exported state. */
    readonly exported?: boolean;
    readonly validators?:
      | readonly {
          operator_address: string;
          tokens: string;
          delegator_shares: string;
          status?: string;
          jailed?: boolean;
        }[]
      | null;
    readonly delegations?:
      | readonly { delegator_address: string; validator_address: string; shares: string }[]
      | null;
  };
}

/** Initial stakes of validators, from genesis transactions and from an exported state. */
export function stakesOf(appState: StakingGenesis): Stakes {
  const validators = new Map<string, bigint>();
  const delegations = new Map<string, Map<string, bigint>>();
  const paid: { account: string; coin: Coin }[] = [];
  let total = 0n;
  const add = (validator: string, delegator: string, tokens: bigint) => {
    const own = delegations.get(delegator) ?? new Map<string, bigint>();
    own.set(validator, (own.get(validator) ?? 0n) + tokens);
    delegations.set(delegator, own);
  };
  const { creations, others } = creationsIn(appState.genutil?.gen_txs);
  for (const { operator, coin } of creations) {
    const tokens = BigInt(coin.amount);
    validators.set(operator, (validators.get(operator) ?? 0n) + tokens);
    add(operator, operator, tokens);
    paid.push({ account: operator, coin });
    total += tokens;
  }
  const exported = appState.staking?.validators ?? [];
  const rates = new Map<string, { tokens: bigint; shares: number }>();
  // Validators of a genesis that no chain exported are bonded at its start (x/staking `genesis.go`).
  const bondsAll = appState.staking?.exported === false;
  for (const { operator_address, tokens, delegator_shares, status, jailed } of exported) {
    const isBonded = status === undefined || status === 'BOND_STATUS_BONDED';
    if (!isBonded && !(bondsAll && jailed !== true)) continue;
    const operator = addressKey(operator_address);
    validators.set(operator, BigInt(tokens));
    rates.set(operator, { tokens: BigInt(tokens), shares: Number(delegator_shares) });
    total += BigInt(tokens);
  }
  for (const { delegator_address, validator_address, shares } of appState.staking?.delegations ??
    []) {
    const operator = addressKey(validator_address);
    const rate = rates.get(operator);
    if (rate === undefined || rate.shares === 0) continue;
    const tokens = BigInt(Math.floor((Number(shares) / rate.shares) * Number(rate.tokens)));
    add(operator, addressKey(delegator_address), tokens);
  }
  const modules = modulesWithValidators(appState);
  const unknown = [
    ...(others.length > 0 ? [`gen_txs have ${listed(others)}`] : []),
    ...(modules.length > 0 ? [`other modules name validators: ${listed(modules)}`] : []),
  ];
  return { validators, delegations, total, paid, unknown };
}

/** Votes by option, in base units of stake. */
export type Count = Record<'yes' | 'no' | 'abstain' | 'no_with_veto', bigint>;

/**
 * Counts votes as the gov module does (x/gov `tally.go`): a delegator's own vote takes its stake from
 * the validator's.
 *
 * @param votes option by account address
 */
export function count(stakes: Stakes, votes: Readonly<Record<string, keyof Count>>): Count {
  const result: Count = { yes: 0n, no: 0n, abstain: 0n, no_with_veto: 0n };
  const voters = Object.entries(votes).map(
    ([address, option]) => [addressKey(address), option] as const,
  );
  const taken = new Map<string, bigint>();
  for (const [voter, option] of voters) {
    for (const [validator, tokens] of stakes.delegations.get(voter) ?? []) {
      result[option] += tokens;
      taken.set(validator, (taken.get(validator) ?? 0n) + tokens);
    }
  }
  for (const [voter, option] of voters) {
    const tokens = stakes.validators.get(voter);
    if (tokens !== undefined) result[option] += tokens - (taken.get(voter) ?? 0n);
  }
  return result;
}
