import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { valueAt } from '../../plan/find';

/** Length of a seed and of a public key. */
const SEED_BYTES = 32;

/** An Ed25519 key pair as raw bytes: a 32 byte seed and a 32 byte public key. */
export interface Ed25519Pair {
  readonly seed: Buffer;
  readonly publicKey: Buffer;
}

/** Generates an Ed25519 key pair. */
export function newEd25519Pair(): Ed25519Pair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { seed: rawKey(privateKey, 'd'), publicKey: rawKey(publicKey, 'x') };
}

function rawKey(key: KeyObject, part: 'd' | 'x'): Buffer {
  return Buffer.from(key.export({ format: 'jwk' })[part] as string, 'base64url');
}

/** First 20 bytes of the SHA-256 of a public key (CometBFT `crypto/ed25519`, `PubKey.Address`). */
function address(publicKey: Buffer): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, 20);
}

/** A node's id in peer addresses: the lower-case hex address of its node key (CometBFT `p2p/key.go`). */
export function nodeId(pair: Ed25519Pair): string {
  return address(pair.publicKey).toString('hex');
}

/** Id of the node with a `node_key.json`; undefined if the text is none. */
export function nodeIdOf(file: string): string | undefined {
  let key: unknown;
  try {
    key = valueAt(JSON.parse(file), ['priv_key', 'value']);
  } catch {
    return undefined;
  }
  const pair = typeof key === 'string' ? Buffer.from(key, 'base64') : Buffer.alloc(0);
  return pair.length === 2 * SEED_BYTES
    ? address(pair.subarray(SEED_BYTES)).toString('hex')
    : undefined;
}

/** `node_key.json` (CometBFT `p2p/key.go`): the private key is seed and public key in one. */
export function nodeKeyFile(pair: Ed25519Pair): string {
  return toFile({ priv_key: privateKeyJson(pair) });
}

/** `priv_validator_key.json` (CometBFT `privval/file.go`). */
export function validatorKeyFile(pair: Ed25519Pair): string {
  return toFile({
    address: address(pair.publicKey).toString('hex').toUpperCase(),
    pub_key: { type: 'tendermint/PubKeyEd25519', value: pair.publicKey.toString('base64') },
    priv_key: privateKeyJson(pair),
  });
}

/** `priv_validator_state.json` of a validator that has signed nothing. */
export function validatorStateFile(): string {
  return toFile({ height: '0', round: 0, step: 0 });
}

/** A consensus key as transactions name it (`cosmos.crypto.ed25519.PubKey`). */
export function consensusKeyJson(pair: Ed25519Pair): string {
  return JSON.stringify({
    '@type': '/cosmos.crypto.ed25519.PubKey',
    key: pair.publicKey.toString('base64'),
  });
}

function privateKeyJson(pair: Ed25519Pair) {
  const value = Buffer.concat([pair.seed, pair.publicKey]).toString('base64');
  return { type: 'tendermint/PrivKeyEd25519', value };
}

function toFile(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
