import { createHash } from 'node:crypto';
import { BinaryReader, BinaryWriter } from 'cosmjs-types/binary';
import { Record as ProtobufRecord } from 'cosmjs-types/cosmos/crypto/keyring/v1/record';
import { PrivKey, PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { KEY_TYPES, type KeyType } from '../../plan/account-schema';
import { type KeyPair, pairOf, SDK_PUBLIC_KEY, typeOfKeys } from '../keys/kinds';

/** Error for data that no Cosmos SDK keyring writes; the message is the reason, as a clause. */
export class KeyringFormatError extends Error {}

/** A key pair of a keyring that can sign. */
export interface LocalKey extends KeyPair {
  readonly type: KeyType;
  /** Protobuf type of its public key; undefined in a record that does not name it (amino, Ethereum's kind). */
  readonly publicKeyType: string | undefined;
}

/** Content of a keyring under a name. */
export type KeyringRecord =
  | ({ readonly kind: 'local' } & LocalKey)
  /** A private key of another algorithm, by its name in the SDK's command line. */
  | { readonly kind: 'other'; readonly algorithm: string }
  /** A name without a private key. */
  | { readonly kind: 'ledger' | 'offline' | 'multi' };

/**
 * Decodes the data of a keyring item: amino of a `LegacyInfo` (Cosmos SDK up to 0.45, `crypto/keyring/info.go`)
 * or a protobuf `cosmos.crypto.keyring.v1.Record` (since 0.46). The bytes determine which: binaries since 0.46
 * rewrite each amino record when they first read it (`crypto/keyring/keyring.go`, `migrate`), so one keyring
 * may contain both.
 *
 * @throws KeyringFormatError if it is neither, or its two keys are not a pair; with no part of the record in it
 */
export function decodeRecord(data: Uint8Array): KeyringRecord {
  try {
    return decodeAmino(data) ?? decodeProtobuf(data);
  } catch (error) {
    if (error instanceof KeyringFormatError) throw error;
    throw new KeyringFormatError('its record is neither amino nor protobuf');
  }
}

/**
 * Encodes a private key as the data of a keyring item, in amino (`localInfo`): readable by binaries of every
 * SDK version for keys of the SDK, and the only format for those up to 0.45.
 *
 * @param publicKeyType Protobuf type of the chain's public keys
 */
export function encodeLocalInfo(
  name: string,
  { type, privateKey, publicKey }: Omit<LocalKey, 'publicKeyType'>,
  publicKeyType: string,
): Uint8Array {
  const names = aminoNames(type, publicKeyType);
  const struct = new BinaryWriter()
    .uint32(tagOf(LOCAL_NAME))
    .string(name)
    .uint32(tagOf(LOCAL_PUBLIC_KEY))
    .bytes(withPrefix(`${aminoPrefix(names.publicKey)}21`, publicKey))
    .uint32(tagOf(LOCAL_PRIVATE_KEY))
    .bytes(withPrefix(`${aminoPrefix(names.privateKey)}20`, privateKey))
    .uint32(tagOf(LOCAL_ALGORITHM))
    .string(type)
    .finish();
  return new BinaryWriter().bytes(withPrefix(infoPrefix('local'), struct)).finish();
}

/**
 * Encodes a private key as the data of a keyring item, in Protobuf (since SDK 0.46).
 *
 * @param publicKeyType Protobuf type of the chain's public keys
 */
export function encodeRecord(
  name: string,
  { privateKey, publicKey }: KeyPair,
  publicKeyType: string,
): Uint8Array {
  const privateKeyType = publicKeyType.replace(/PubKey$/, 'PrivKey');
  // Keys of all packages have one field, the bytes of the key.
  const privKey = { typeUrl: privateKeyType, value: PrivKey.encode({ key: privateKey }).finish() };
  const pubKey = { typeUrl: publicKeyType, value: PubKey.encode({ key: publicKey }).finish() };
  return ProtobufRecord.encode({ name, pubKey, local: { privKey } }).finish();
}

/** The SDK's name of its algorithm (`crypto/hd/algo.go`), and that of Ethermint's (`crypto/hd/algorithm.go`). */
const SECP256K1: KeyType = 'secp256k1';
const ETH_SECP256K1: KeyType = 'eth_secp256k1';
/** Concrete types of `LegacyInfo` (`crypto/keyring/codec.go`), by their amino prefix in hex. */
const AMINO_KINDS = new Map(
  (['local', 'ledger', 'offline', 'multi'] as const).map((kind) => [infoPrefix(kind), kind]),
);
/** Amino prefixes of keys (`crypto/keys/secp256k1/secp256k1.go`), each with the length of the key in one byte. */
const AMINO_PRIVATE_KEY = /^e1b0f79b20/;
const AMINO_PUBLIC_KEY = /^eb5ae98721/;
/** The same of any package: Ethermint, Injective and others register names of their own. */
const ANY_PRIVATE_KEY = /^.{8}20/;
const ANY_PUBLIC_KEY = /^.{8}21/;
/** Field numbers of `localInfo` (`crypto/keyring/info.go`); amino counts from 1. */
const LOCAL_NAME = 1;
const LOCAL_PUBLIC_KEY = 2;
const LOCAL_PRIVATE_KEY = 3;
const LOCAL_ALGORITHM = 4;

function infoPrefix(kind: 'local' | 'ledger' | 'offline' | 'multi'): string {
  return aminoPrefix(`crypto/keys/${kind}Info`);
}

/**
 * The 4-byte amino prefix of a concrete type's name, in hex: from the name's SHA-256, the bytes after 3 bytes
 * of disambiguation, with zero bytes skipped before each (go-amino `codec.go`, `nameToDisfix`).
 */
function aminoPrefix(name: string): string {
  const hash = createHash('sha256').update(name).digest();
  const disambiguation = hash.findIndex((byte) => byte !== 0);
  const rest = hash.subarray(disambiguation + 3);
  const start = rest.findIndex((byte) => byte !== 0);
  return rest.subarray(start, start + 4).toString('hex');
}

/**
 * Decodes an amino record.
 *
 * @returns undefined without amino's frame: its length, then the prefix of a known type
 */
function decodeAmino(data: Uint8Array): KeyringRecord | undefined {
  const frame = new BinaryReader(data);
  const length = frame.uint32();
  if (frame.pos + length !== data.length) return undefined;
  const kind = AMINO_KINDS.get(toHex(data.subarray(frame.pos, frame.pos + 4)));
  if (kind !== 'local') return kind && { kind };

  const fields = bytesFields(data.subarray(frame.pos + 4));
  const local = (privatePrefix: RegExp, publicPrefix: RegExp) => ({
    privateKey: without(privatePrefix, fields.get(LOCAL_PRIVATE_KEY)),
    publicKey: without(publicPrefix, fields.get(LOCAL_PUBLIC_KEY)),
  });
  const algorithm = algorithmOf(
    Buffer.from(fields.get(LOCAL_ALGORITHM) ?? []).toString('latin1') || undefined,
  );
  const own = local(AMINO_PRIVATE_KEY, AMINO_PUBLIC_KEY);
  if (own.privateKey && own.publicKey) {
    return checkedKey(SECP256K1, own.privateKey, own.publicKey, SDK_PUBLIC_KEY);
  }
  const eth = local(ANY_PRIVATE_KEY, ANY_PUBLIC_KEY);
  if (algorithm === ETH_SECP256K1 && eth.privateKey && eth.publicKey) {
    return checkedKey(ETH_SECP256K1, eth.privateKey, eth.publicKey, undefined);
  }
  return otherAlgorithm(algorithm);
}

/**
 * Amino names of keys: those of Ethereum's kind begin with the name of the chain's first package, as
 * `/ethermint.crypto.v1.ethsecp256k1.PubKey` and `ethermint/PubKeyEthSecp256k1`.
 */
function aminoNames(type: KeyType, publicKeyType: string) {
  const [, first = ''] = /^\/(\w+)\./.exec(publicKeyType) ?? [];
  return type === SECP256K1
    ? { publicKey: 'tendermint/PubKeySecp256k1', privateKey: 'tendermint/PrivKeySecp256k1' }
    : { publicKey: `${first}/PubKeyEthSecp256k1`, privateKey: `${first}/PrivKeyEthSecp256k1` };
}

/** Length-delimited fields of an amino struct, which uses protobuf's wire format. */
function bytesFields(struct: Uint8Array): Map<number, Uint8Array> {
  const reader = new BinaryReader(struct);
  const fields = new Map<number, Uint8Array>();
  while (reader.pos < reader.len) {
    const [field] = reader.tag();
    fields.set(field, reader.bytes());
  }
  return fields;
}

/** Bytes of a key after its amino prefix and its length. */
function without(prefix: RegExp, bytes: Uint8Array | undefined): Uint8Array | undefined {
  const [found] = prefix.exec(bytes === undefined ? '' : toHex(bytes)) ?? [];
  return found === undefined ? undefined : bytes?.subarray(found.length / 2);
}

function withPrefix(prefix: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(prefix, 'hex'), bytes]);
}

/** Tag of a length-delimited field. */
function tagOf(field: number): number {
  return (field << 3) | 2;
}

function decodeProtobuf(data: Uint8Array): KeyringRecord {
  const { pubKey, local, ledger, multi, offline } = ProtobufRecord.decode(data);
  const privKey = local?.privKey;
  if (privKey && pubKey) {
    const type = typeOfKeys(privKey.typeUrl);
    if (type !== undefined && typeOfKeys(pubKey.typeUrl) === type) {
      const { key: privateKey } = PrivKey.decode(privKey.value);
      return checkedKey(type, privateKey, PubKey.decode(pubKey.value).key, pubKey.typeUrl);
    }
    // Such as /cosmos.crypto.ed25519.PrivKey: a package, then the algorithm.
    return otherAlgorithm(algorithmOf(/^\/[\w.]+\.(\w+)\.PrivKey$/.exec(privKey.typeUrl)?.[1]));
  }
  if (pubKey && ledger) return { kind: 'ledger' };
  if (pubKey && multi) return { kind: 'multi' };
  if (pubKey && offline) return { kind: 'offline' };
  throw new KeyringFormatError('its record has no key');
}

/** Name of an algorithm as the command line has it. */
function algorithmOf(name: string | undefined): string | undefined {
  return name === 'ethsecp256k1' ? ETH_SECP256K1 : name;
}

/**
 * A record of another algorithm.
 *
 * @throws KeyringFormatError if the name is invalid: it could then be any part of the record
 */
function otherAlgorithm(name: string | undefined): KeyringRecord {
  if (name === undefined || !/^\w{1,32}$/.test(name) || KEY_TYPES.some((type) => type === name)) {
    throw new KeyringFormatError('its record has a private key of unknown type');
  }
  return { kind: 'other', algorithm: name };
}

/**
 * A local key.
 *
 * @throws KeyringFormatError unless its two keys are a pair
 */
function checkedKey(
  type: KeyType,
  privateKey: Uint8Array,
  publicKey: Uint8Array,
  publicKeyType: string | undefined,
): KeyringRecord {
  if (privateKey.length !== 32) {
    throw new KeyringFormatError('its private key does not have 32 bytes');
  }
  const pair = pairOf(privateKey);
  if (toHex(pair.publicKey) !== toHex(publicKey)) {
    throw new KeyringFormatError('its private key does not match its public key');
  }
  return { kind: 'local', type, ...pair, publicKeyType };
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
