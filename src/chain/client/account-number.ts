import { BinaryReader } from 'cosmjs-types/binary';
import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { QueryClientImpl } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { RehearsalError } from '../../errors/errors';
import type { ProtobufRpc } from '../rpc/protobuf';
import { isUnknownQuery } from '../rpc/unknown-query';

/** The part of an account that a signature covers. */
export interface AccountState {
  readonly number: bigint;
  readonly sequence: bigint;
  /** Public key as the chain has it; undefined before the account's first transaction. */
  readonly publicKey: Any | undefined;
}

/**
 * Reads an account of the chain, of any type: `Query/AccountInfo` (since SDK 0.47) has the same form for all;
 * before, `Query/Account` has a base account or a type of the chain around one.
 *
 * @throws RehearsalError if the chain has no such account, or of an unknown form
 */
export async function readAccount(rpc: ProtobufRpc, address: string): Promise<AccountState> {
  const account = await baseAccount(rpc, address).catch((error: unknown) => {
    if (!isNotFound(error)) throw error;
    throw new RehearsalError(
      'ACCOUNT_UNKNOWN',
      `Cannot sign for ${address}: the chain has no such account`,
      { hint: 'An account exists from its first balance on: fund it in the genesis.' },
    );
  });
  if (account === undefined) {
    throw new RehearsalError(
      'ACCOUNT_UNKNOWN',
      `Cannot sign for ${address}: the chain's answer to Query/Account has no base account with this address`,
      { hint: 'The rehearsal looks for a cosmos.auth.v1beta1.BaseAccount inside the account.' },
    );
  }
  const { accountNumber, sequence, pubKey } = account;
  return { number: accountNumber, sequence, publicKey: pubKey };
}

async function baseAccount(rpc: ProtobufRpc, address: string): Promise<BaseAccount | undefined> {
  const auth = new QueryClientImpl(rpc);
  try {
    return (await auth.AccountInfo({ address })).info;
  } catch (error) {
    if (!isUnknownQuery(error)) throw error;
  }
  const { account } = await auth.Account({ address });
  return account && baseAccountIn(account.value, address);
}

/** The SDK's error for an account that does not exist (`x/auth/keeper/grpc_query.go`). */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && /account .* not found|key not found/i.test(error.message);
}

/** Messages around a base account: a vesting account has two, types of chains one or two more. */
const MOST_AROUND = 5;
/** Wire types of Protobuf: varints, 8 bytes, length-delimited, 4 bytes; no groups, which no message of the SDK has. */
const WIRE_TYPES = [0, 1, 2, 5];
const LENGTH_DELIMITED = 2;

/**
 * Finds a base account inside an account of any type: the outermost message whose first field is the address.
 * Types of chains, such as `EthAccount` of Ethermint and Injective and the SDK's vesting accounts, have it in a
 * field of their own.
 *
 * @param message an untrusted Protobuf message
 */
export function baseAccountIn(
  message: Uint8Array,
  address: string,
  around = MOST_AROUND,
): BaseAccount | undefined {
  const inner = fieldsOf(message);
  const [first] = inner ?? [];
  if (first?.field === 1 && Buffer.from(first.bytes).toString('latin1') === address) {
    return decoded(message);
  }
  if (around === 0) return undefined;
  for (const { bytes } of inner ?? []) {
    const found = baseAccountIn(bytes, address, around - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Field {
  readonly field: number;
  readonly bytes: Uint8Array;
}

/** Length-delimited fields of a message; undefined if the bytes are no message. */
function fieldsOf(message: Uint8Array): Field[] | undefined {
  const reader = new BinaryReader(message);
  const fields: Field[] = [];
  try {
    while (reader.pos < reader.len) {
      const [field, wireType] = reader.tag();
      if (!WIRE_TYPES.includes(wireType)) return undefined;
      if (wireType === LENGTH_DELIMITED) fields.push({ field, bytes: reader.bytes() });
      else reader.skipType(wireType);
    }
    return fields;
  } catch {
    return undefined; // a text, or other bytes
  }
}

function decoded(message: Uint8Array): BaseAccount | undefined {
  try {
    return BaseAccount.decode(message);
  } catch {
    return undefined;
  }
}
