import { createECDH, createHash } from 'node:crypto';
import { BinaryReader, BinaryWriter } from 'cosmjs-types/binary';
import { Record as ProtobufRecord } from 'cosmjs-types/cosmos/crypto/keyring/v1/record';
import { PrivKey, PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';

/** Error for data that no Cosmos SDK keyring writes; the message is the reason, as a clause. */
export class KeyringFormatError extends Error {}

/** A secp256k1 key pair. */
export interface KeyPair {
  /** Secret, 32 bytes: never written to a log, a summary or the evidence. */
  readonly privateKey: Uint8Array;
  /** Compressed: 33 bytes. */
  readonly publicKey: Uint8Array;
}

/** Content of a keyring under a name. */
export type KeyringRecord =
  | ({ readonly kind: 'secp256k1' } & KeyPair)
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
 * SDK version, and the only format for those up to 0.45.
 */
export function encodeLocalInfo(name: string, { privateKey, publicKey }: KeyPair): Uint8Array {
  const struct = new BinaryWriter()
    .uint32(tagOf(LOCAL_NAME))
    .string(name)
    .uint32(tagOf(LOCAL_PUBLIC_KEY))
    .bytes(withPrefix(AMINO_PUBLIC_KEY, publicKey))
    .uint32(tagOf(LOCAL_PRIVATE_KEY))
    .bytes(withPrefix(AMINO_PRIVATE_KEY, privateKey))
    .uint32(tagOf(LOCAL_ALGORITHM))
    .string(SECP256K1)
    .finish();
  return new BinaryWriter().bytes(withPrefix(infoPrefix('local'), struct)).finish();
}

/** The SDK's name of the algorithm (`crypto/hd/algo.go`). */
const SECP256K1 = 'secp256k1';
/** Concrete types of `LegacyInfo` (`crypto/keyring/codec.go`), by their amino prefix in hex. */
const AMINO_KINDS = new Map(
  (['local', 'ledger', 'offline', 'multi'] as const).map((kind) => [infoPrefix(kind), kind]),
);
/** Amino prefixes of keys (`crypto/keys/secp256k1/secp256k1.go`), each with the length of the key in one byte. */
const AMINO_PRIVATE_KEY = `${aminoPrefix('tendermint/PrivKeySecp256k1')}20`;
const AMINO_PUBLIC_KEY = `${aminoPrefix('tendermint/PubKeySecp256k1')}21`;
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
  const privateKey = without(AMINO_PRIVATE_KEY, fields.get(LOCAL_PRIVATE_KEY));
  const publicKey = without(AMINO_PUBLIC_KEY, fields.get(LOCAL_PUBLIC_KEY));
  if (privateKey && publicKey) return pairOf(privateKey, publicKey);
  return otherAlgorithm(Buffer.from(fields.get(LOCAL_ALGORITHM) ?? []).toString('latin1'));
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

function without(prefix: string, bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (bytes === undefined || !toHex(bytes).startsWith(prefix)) return undefined;
  return bytes.subarray(prefix.length / 2);
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
    if (privKey.typeUrl === PrivKey.typeUrl && pubKey.typeUrl === PubKey.typeUrl) {
      return pairOf(PrivKey.decode(privKey.value).key, PubKey.decode(pubKey.value).key);
    }
    // Such as /ethermint.crypto.v1.ethsecp256k1.PrivKey: a chain's package, then the algorithm.
    return otherAlgorithm(/^\/[\w.]+\.(\w+)\.PrivKey$/.exec(privKey.typeUrl)?.[1]);
  }
  if (pubKey && ledger) return { kind: 'ledger' };
  if (pubKey && multi) return { kind: 'multi' };
  if (pubKey && offline) return { kind: 'offline' };
  throw new KeyringFormatError('its record has no key');
}

/**
 * A record of another algorithm.
 *
 * @throws KeyringFormatError if the name is invalid: it could then be any part of the record
 */
function otherAlgorithm(name: string | undefined): KeyringRecord {
  if (name === undefined || !/^\w{1,32}$/.test(name) || name === SECP256K1) {
    throw new KeyringFormatError('its record has a private key of unknown type');
  }
  return { kind: 'other', algorithm: name === 'ethsecp256k1' ? 'eth_secp256k1' : name };
}

function pairOf(privateKey: Uint8Array, publicKey: Uint8Array): KeyringRecord {
  if (toHex(publicKeyOf(privateKey)) !== toHex(publicKey)) {
    throw new KeyringFormatError('its private key does not match its public key');
  }
  return {
    kind: 'secp256k1',
    privateKey: Uint8Array.from(privateKey),
    publicKey: Uint8Array.from(publicKey),
  };
}

function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  if (privateKey.length !== 32)
    throw new KeyringFormatError('its private key does not have 32 bytes');
  const curve = createECDH('secp256k1');
  curve.setPrivateKey(privateKey);
  return curve.getPublicKey(null, 'compressed');
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
