import { makeAuthInfoBytes, makeSignBytes, makeSignDoc } from '@cosmjs/proto-signing';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { AuthInfo, Fee, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { type SigningKey, signatureOf } from '../keys/kinds';
import type { ProtobufRpc } from '../rpc/protobuf';
import { readAccount } from './account-number';
import type { Account } from './open-accounts';

/** A transaction to be signed for one account. */
export interface Unsigned {
  /** Protobuf of the `TxBody`. */
  readonly body: Uint8Array;
  readonly fee: {
    readonly amount: readonly { readonly denom: string; readonly amount: string }[];
    /** Gas limit. */
    readonly gas: string;
  };
  readonly chainId: string;
}

/** The account's part in a signature. */
export interface AccountPart {
  readonly accountNumber: bigint;
  readonly sequence: bigint;
}

/**
 * Signs with the chain's own binary, for keys that the rehearsal cannot use (`sign: binary`).
 *
 * @param account name in the run's keyring
 * @param tx Protobuf of the `TxRaw` without signatures
 * @returns Protobuf of the signed `TxRaw`
 */
export type BinarySigner = (
  account: string,
  tx: Uint8Array,
  part: AccountPart,
) => Promise<Uint8Array>;

/**
 * Signs a transaction in the mode direct, with the account's current number and sequence.
 *
 * @param byBinary signer of accounts with `sign: binary`
 * @returns Protobuf of the signed `TxRaw`
 * @throws RehearsalError if the chain has no such account, or its binary does not sign
 */
export async function signedTx(
  rpc: ProtobufRpc,
  account: Account,
  tx: Unsigned,
  byBinary: BinarySigner,
): Promise<Uint8Array> {
  const { number, sequence, publicKey } = await readAccount(rpc, account.address);
  const part = { accountNumber: number, sequence };
  if (account.signingKey === undefined) return byBinary(account.name, unsignedTx(tx), part);
  // The type of a key may change with a release; a chain knows its own form of a key that it has.
  const known = publicKey ?? publicKeyOf(account.signingKey);
  return signedWith(account.signingKey, known, tx, part);
}

function publicKeyOf({ publicKeyType, publicKey }: SigningKey): Any {
  // Keys of all packages have one field, the bytes of the key.
  return { typeUrl: publicKeyType, value: PubKey.encode({ key: publicKey }).finish() };
}

function signedWith(
  key: SigningKey,
  publicKey: Any,
  { body, fee, chainId }: Unsigned,
  { accountNumber, sequence }: AccountPart,
): Uint8Array {
  const signers = [{ pubkey: publicKey, sequence }];
  const gas = Number(fee.gas);
  const authInfo = makeAuthInfoBytes(signers, fee.amount, gas, undefined, undefined);
  const document = makeSignDoc(body, authInfo, chainId, accountNumber);
  const signature = signatureOf(key.type, key, makeSignBytes(document));
  return rawOf(body, authInfo, [signature]);
}

function unsignedTx({ body, fee }: Unsigned): Uint8Array {
  const authInfo = AuthInfo.fromPartial({
    fee: Fee.fromPartial({ amount: [...fee.amount], gasLimit: BigInt(fee.gas) }),
  });
  return rawOf(body, AuthInfo.encode(authInfo).finish(), []);
}

function rawOf(body: Uint8Array, authInfo: Uint8Array, signatures: Uint8Array[]): Uint8Array {
  const raw = TxRaw.fromPartial({ bodyBytes: body, authInfoBytes: authInfo, signatures });
  return TxRaw.encode(raw).finish();
}
