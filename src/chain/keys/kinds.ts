import { createECDH, ECDH } from 'node:crypto';
import { keccak256, ripemd160, Secp256k1, sha256 } from '@cosmjs/crypto';
import type { KeyType } from '../../plan/account-schema';

/** A key pair on the curve secp256k1. */
export interface KeyPair {
  /** Secret, 32 bytes: never written to a log, a summary or the evidence. */
  readonly privateKey: Uint8Array;
  /** Compressed: 33 bytes. */
  readonly publicKey: Uint8Array;
}

/** Key with which the rehearsal signs itself. Secret. */
export interface SigningKey extends KeyPair {
  readonly type: KeyType;
  /** Protobuf type of the chain's public keys. */
  readonly publicKeyType: string;
}

/** Keys of a chain's accounts, as `keys add` of its binary makes them. */
export interface ChainKeys {
  /** Algorithm without an option; undefined if it is none that the rehearsal signs with. */
  readonly type: KeyType | undefined;
  /** Path of a mnemonic's key without an option. */
  readonly hdPath: string;
  /** Protobuf types of the chain's public keys, as far as they are known. */
  readonly publicKeyTypes: Readonly<Partial<Record<KeyType, string>>>;
}

/** Protobuf type of the SDK's own keys (`crypto/keys/secp256k1`); those of Ethereum's kind are the chain's. */
export const SDK_PUBLIC_KEY = '/cosmos.crypto.secp256k1.PubKey';

/** Keys of a chain that changes nothing of the SDK. */
export const SDK_KEYS: ChainKeys = {
  type: 'secp256k1',
  hdPath: pathOf(118),
  publicKeyTypes: { secp256k1: SDK_PUBLIC_KEY },
};

/** First path of a coin type (BIP 44), as the SDK makes it (`crypto/hd/hdpath.go`, `CreateHDPath`). */
export function pathOf(coinType: number): string {
  return `m/44'/${coinType}'/0'/0/0`;
}

/** Length of an address of both algorithms, in bytes. */
export const ADDRESS_BYTES = 20;

interface Algorithm {
  /** Bytes of the address. */
  readonly address: (publicKey: Uint8Array) => Uint8Array;
  /** Digest that is signed. */
  readonly digest: (message: Uint8Array) => Uint8Array;
}

/**
 * The two algorithms: the SDK's (`crypto/keys/secp256k1`) and that of Ethereum's accounts, which Ethermint,
 * cosmos/evm, Injective and others have in packages of their own (`crypto/ethsecp256k1`).
 */
const ALGORITHMS: Readonly<Record<KeyType, Algorithm>> = {
  secp256k1: { address: (publicKey) => ripemd160(sha256(publicKey)), digest: sha256 },
  eth_secp256k1: {
    // The hash of both coordinates, without the byte before them.
    address: (publicKey) => keccak256(uncompressed(publicKey).subarray(1)).slice(-ADDRESS_BYTES),
    digest: keccak256,
  },
};

/** Node's name of the curve; its own functions take a hundredth of the time of the library's. */
const CURVE = 'secp256k1';

/**
 * Key pair of a private key.
 *
 * @throws Error for a key out of the curve's range
 */
export function pairOf(privateKey: Uint8Array): KeyPair {
  const curve = createECDH(CURVE);
  curve.setPrivateKey(privateKey);
  const publicKey = Uint8Array.from(curve.getPublicKey(null, 'compressed'));
  return { privateKey: Uint8Array.from(privateKey), publicKey };
}

function uncompressed(publicKey: Uint8Array): Uint8Array {
  return ECDH.convertKey(publicKey, CURVE, undefined, undefined, 'uncompressed') as Buffer;
}

/** Bytes of the address of a compressed public key. */
export function addressBytes(type: KeyType, publicKey: Uint8Array): Uint8Array {
  return ALGORITHMS[type].address(publicKey);
}

/** Signature of a message: R and S, 32 bytes each. */
export function signatureOf(type: KeyType, key: KeyPair, message: Uint8Array): Uint8Array {
  const signature = Secp256k1.createSignature(ALGORITHMS[type].digest(message), key.privateKey);
  return Uint8Array.from([...signature.r(32), ...signature.s(32)]);
}

/** The algorithm of a Protobuf type of keys, such as `/ethermint.crypto.v1.ethsecp256k1.PubKey`; undefined for others. */
export function typeOfKeys(typeUrl: string): KeyType | undefined {
  if (/^\/cosmos\.crypto\.secp256k1\.P\w+Key$/.test(typeUrl)) return 'secp256k1';
  return /\.ethsecp256k1\.P\w+Key$/.test(typeUrl) ? 'eth_secp256k1' : undefined;
}
