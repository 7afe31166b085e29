import { BinaryReader } from 'cosmjs-types/binary';
import { DecCoin } from 'cosmjs-types/cosmos/base/v1beta1/coin';
import type { ProtobufRpc } from '../rpc/protobuf';
import { UnreachableError } from '../rpc/rpc';
import { type Amount, ATTO } from './coins';

/** A query of a fee market's current price. */
interface Market {
  readonly service: string;
  readonly method: string;
  /** Reads the prices from the protobuf of the answer. */
  readonly read: (answer: Uint8Array, denom: string) => Amount[];
}

/** Field 1 of both kinds of answers: a text or a message. */
const FIRST_FIELD = 1;

/**
 * Fee markets with a query of their own for the price. The prices of others are learned from their refusals. Decimals
 * travel as integers of 10^-18 (`LegacyDec.Marshal`).
 */
const MARKETS: readonly Market[] = [
  {
    // Skip's x/feemarket, `QueryGasPricesResponse.prices`: a price in each accepted denomination
    ...{ service: 'feemarket.feemarket.v1.Query', method: 'GasPrices' },
    read: (answer) =>
      fieldsIn(answer).map((field) => {
        const { denom, amount } = DecCoin.decode(field);
        return { denom, atto: integerIn(amount), isDecimal: true };
      }),
  },
  {
    // cosmos/evm x/feemarket, `QueryBaseFeeResponse.base_fee` (`LegacyDec`), in the denomination of the EVM
    ...{ service: 'cosmos.evm.feemarket.v1.Query', method: 'BaseFee' },
    read: (answer, denom) => baseFees(answer, denom, 1n),
  },
  {
    // Ethermint x/feemarket, the same with an integer (`sdk.Int`)
    ...{ service: 'ethermint.feemarket.v1.Query', method: 'BaseFee' },
    read: (answer, denom) => baseFees(answer, denom, ATTO),
  },
];

/**
 * Current prices per gas of the chain's fee market; empty if it has none of the known ones, or answers with an error.
 *
 * @param denom denomination of a base fee, which such answers do not name
 */
export async function marketPrices(rpc: ProtobufRpc, denom: string): Promise<Amount[]> {
  const answers = await Promise.all(
    MARKETS.map(async ({ service, method, read }) => {
      try {
        return read(await rpc.request(service, method, new Uint8Array()), denom);
      } catch (error) {
        // A market that is off or has no price may answer with an error: its refusals name the price.
        if (!(error instanceof UnreachableError)) return [];
        throw error;
      }
    }),
  );
  return answers.flat();
}

function baseFees(answer: Uint8Array, denom: string, unit: bigint): Amount[] {
  return fieldsIn(answer).map((field) => ({
    denom,
    atto: integerIn(Buffer.from(field).toString('utf8')) * unit,
    isDecimal: true,
  }));
}

/** Contents of each first field of a message. */
function fieldsIn(answer: Uint8Array): Uint8Array[] {
  const reader = new BinaryReader(answer);
  const fields: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === FIRST_FIELD) fields.push(reader.bytes());
    else reader.skipType(tag & 7);
  }
  return fields;
}

/** An integer of at most 78 digits; 0 for any other text. */
function integerIn(text: string): bigint {
  return /^\d{1,78}$/.test(text) ? BigInt(text) : 0n;
}
