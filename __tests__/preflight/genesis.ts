import { toBech32 } from '@cosmjs/encoding';

/** An account's address with any prefix: operators have the same bytes as accounts. */
export function addressOf(who: number, prefix = 'cosmos'): string {
  return toBech32(prefix, new Uint8Array(20).fill(who));
}

/** A genesis transaction that creates a validator. */
export function createValidator(who: number, amount: string, denom = 'upawn') {
  return {
    body: {
      messages: [
        {
          '@type': '/cosmos.staking.v1beta1.MsgCreateValidator',
          delegator_address: addressOf(who),
          validator_address: addressOf(who, 'cosmosvaloper'),
          value: { denom, amount },
        },
      ],
    },
  };
}

interface ExportedValidator {
  readonly who: number;
  readonly tokens: string;
  readonly shares?: string;
  readonly status?: string;
}

/** The staking module of an exported state. */
export function exportedStaking(
  validators: readonly ExportedValidator[],
  delegations: readonly (readonly [delegator: number, validator: number, shares: string])[],
) {
  return {
    validators: validators.map(({ who, tokens, shares = tokens, status }) => ({
      operator_address: addressOf(who, 'cosmosvaloper'),
      tokens,
      delegator_shares: `${shares}.000000000000000000`,
      ...(status !== undefined && { status }),
    })),
    delegations: delegations.map(([delegator, validator, shares]) => ({
      delegator_address: addressOf(delegator),
      validator_address: addressOf(validator, 'cosmosvaloper'),
      shares: `${shares}.000000000000000000`,
    })),
  };
}
