import { pbkdf2Sync } from 'node:crypto';
import { EnglishMnemonic, Secp256k1, Slip10, Slip10Curve, stringToPath } from '@cosmjs/crypto';
import { makeCosmoshubPath } from '@cosmjs/proto-signing';
import { rawSecp256k1PubkeyToRawAddress } from '@cosmjs/tendermint-rpc';

/** Rounds and length in bytes of the seed of a mnemonic (BIP 39). */
const ROUNDS = 2048;
const SEED_BYTES = 64;

/**
 * Private key of a mnemonic, derived as the chain's programs do (BIP 39 without a passphrase, SLIP 10). Secret.
 *
 * @param hdPath default m/44'/118'/0'/0/0
 * @throws Error for an invalid mnemonic, whose message may quote it
 */
export function keyOfMnemonic(mnemonic: string, hdPath?: string): Uint8Array {
  const words = new EnglishMnemonic(mnemonic).toString();
  // The engine's own function takes a millisecond, that of the library up to 90.
  const seed = pbkdf2Sync(words, 'mnemonic', ROUNDS, SEED_BYTES, 'sha512');
  const path = hdPath === undefined ? makeCosmoshubPath(0) : stringToPath(hdPath);
  return Slip10.derivePath(Slip10Curve.Secp256k1, seed, path).privkey;
}

/** Bytes of the address of a secp256k1 key: the hash of its compressed public key, 20 bytes. */
export function addressBytesOf(privateKey: Uint8Array): Uint8Array {
  const { pubkey } = Secp256k1.makeKeypair(privateKey);
  return rawSecp256k1PubkeyToRawAddress(Secp256k1.compressPubkey(pubkey));
}
