import { pbkdf2Sync } from 'node:crypto';
import { EnglishMnemonic, Slip10, Slip10Curve, stringToPath } from '@cosmjs/crypto';
import { KEY_TYPES, type KeyType } from '../../plan/account-schema';
import { addressBytes, type KeyPair, pairOf, pathOf } from './kinds';

/** Rounds and length in bytes of the seed of a mnemonic (BIP 39). */
const ROUNDS = 2048;
const SEED_BYTES = 64;

/** Coin types of chains of the SDK (SLIP 44), the most usual ones first. */
export const USUAL_COIN_TYPES = [118, 60, 330, 459, 505, 529, 394, 494, 564, 606, 750, 852, 931];

/**
 * Seed of a mnemonic (BIP 39 without a passphrase). Secret.
 *
 * @throws Error for an invalid mnemonic, whose message may quote it
 */
export function seedOf(mnemonic: string): Uint8Array {
  const words = new EnglishMnemonic(mnemonic).toString();
  // The engine's own function takes a millisecond, that of the library up to 90.
  return pbkdf2Sync(words, 'mnemonic', ROUNDS, SEED_BYTES, 'sha512');
}

/** Key pair of a seed, derived as the chain's programs do (SLIP 10). Secret. */
export function keyOfSeed(seed: Uint8Array, hdPath: string): KeyPair {
  return pairOf(Slip10.derivePath(Slip10Curve.Secp256k1, seed, stringToPath(hdPath)).privkey);
}

/** A way from a seed to an address. */
export interface Derivation {
  readonly type: KeyType;
  readonly hdPath: string;
}

/**
 * Finds the algorithm and the coin type by which an address belongs to a seed.
 *
 * @param address its bytes
 * @param coinTypes coin types to try before the usual ones
 * @returns undefined if it is of another algorithm, or of an unusual path
 */
export function derivationOf(
  address: Uint8Array,
  seed: Uint8Array,
  coinTypes: readonly number[] = [],
): Derivation | undefined {
  for (const coinType of new Set([...coinTypes, ...USUAL_COIN_TYPES])) {
    const hdPath = pathOf(coinType);
    const { publicKey } = keyOfSeed(seed, hdPath);
    const type = KEY_TYPES.find(
      (each) => Buffer.compare(addressBytes(each, publicKey), address) === 0,
    );
    if (type !== undefined) return { type, hdPath };
  }
  return undefined;
}
