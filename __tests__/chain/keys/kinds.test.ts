import { keccak256, Secp256k1, Secp256k1Signature, sha256 } from '@cosmjs/crypto';
import { toBech32, toHex } from '@cosmjs/encoding';
import { derivationOf, keyOfSeed, seedOf } from '../../../src/chain/keys/derive';
import {
  addressBytes,
  pairOf,
  pathOf,
  signatureOf,
  typeOfKeys,
} from '../../../src/chain/keys/kinds';

/** The BIP-39 test mnemonic; its first accounts are known from wallets of Cosmos and Ethereum. */
const SEED = seedOf(`${'abandon '.repeat(11)}about`);
const ETHER = '9858effd232b4033e47d90003d41ec34ecaeda94';
const COSMOS = 'cosmos19rl4cm2hmr8afy4kldpxz3fka4jguq0auqdal4';

it('addresses are those of wallets', () => {
  const { publicKey } = keyOfSeed(SEED, pathOf(60));
  expect(toHex(addressBytes('eth_secp256k1', publicKey))).toBe(ETHER);
  const cosmos = keyOfSeed(SEED, pathOf(118)).publicKey;
  expect(toBech32('cosmos', addressBytes('secp256k1', cosmos))).toBe(COSMOS);
});

it.each([
  ['secp256k1', sha256],
  ['eth_secp256k1', keccak256],
] as const)('a signature of %s is over its digest', (type, digest) => {
  const key = pairOf(Buffer.alloc(32, 7));
  const message = Buffer.from('a document to sign');
  const signature = signatureOf(type, key, message);
  const parsed = Secp256k1Signature.fromFixedLength(signature);
  expect(Secp256k1.verifySignature(parsed, digest(message), key.publicKey)).toBe(true);
});

describe('an address leads to its derivation', () => {
  it.each([
    ['secp256k1', 118, []],
    ['eth_secp256k1', 60, []],
    ['eth_secp256k1', 118, []],
    ['secp256k1', 852, []],
    ['secp256k1', 4321, [4321]],
  ] as const)('%s on the coin type %i', (type, coinType, coinTypes) => {
    const { publicKey } = keyOfSeed(SEED, pathOf(coinType));
    const found = derivationOf(addressBytes(type, publicKey), SEED, coinTypes);
    expect(found).toEqual({ type, hdPath: pathOf(coinType) });
  });

  it('but not that of another algorithm', () => {
    expect(derivationOf(new Uint8Array(20), SEED)).toBeUndefined();
  });
});

it.each([
  ['/cosmos.crypto.secp256k1.PubKey', 'secp256k1'],
  ['/ethermint.crypto.v1.ethsecp256k1.PubKey', 'eth_secp256k1'],
  ['/cosmos.evm.crypto.v1.ethsecp256k1.PubKey', 'eth_secp256k1'],
  ['/injective.crypto.v1beta1.ethsecp256k1.PrivKey', 'eth_secp256k1'],
  ['/cosmos.crypto.ed25519.PubKey', undefined],
  ['/cosmos.crypto.secp256r1.PubKey', undefined],
  ['ethsecp256k1', undefined],
])('the type %s is of %s', (typeUrl, type) => expect(typeOfKeys(typeUrl)).toBe(type));
