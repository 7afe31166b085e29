import { createECDH } from 'node:crypto';
import { inspect } from 'node:util';
import { BinaryWriter } from 'cosmjs-types/binary';
import { Record as ProtobufRecord } from 'cosmjs-types/cosmos/crypto/keyring/v1/record';
import { PrivKey, PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { openItem } from '../../../src/chain/keyring/item';
import { decodeRecord, KeyringFormatError } from '../../../src/chain/keyring/record';
import { fixture } from './fixtures';

/** A key with bytes that are easy to find in a leak. */
const SECRET = Buffer.from('Zebra'.repeat(7).slice(0, 32));
const PUBLIC = publicKeyOf(SECRET);

function publicKeyOf(privateKey: Buffer): Buffer {
  const curve = createECDH('secp256k1');
  curve.setPrivateKey(privateKey);
  return curve.getPublicKey(null, 'compressed');
}

function any(typeUrl: string, key: Uint8Array) {
  return { typeUrl, value: PrivKey.encode({ key }).finish() };
}

function protobuf(record: Partial<ProtobufRecord>): Uint8Array {
  return ProtobufRecord.encode({ name: '', ...record }).finish();
}

function localProtobuf(privateKey: Uint8Array, type = PrivKey.typeUrl, publicKey = PUBLIC) {
  const pubKey = any(type.replace('PrivKey', 'PubKey'), publicKey);
  return protobuf({ name: 'a', pubKey, local: { privKey: any(type, privateKey) } });
}

interface Local {
  /** Hex of the private key with its prefix, and of the public key. */
  readonly secret?: string;
  readonly open?: string;
  readonly algorithm?: string;
}

/** The amino form of a `localInfo`, with the prefixes of the real keyrings. */
function localAmino({ secret, open, algorithm = 'secp256k1' }: Local = {}): Uint8Array {
  const struct = BinaryWriter.create()
    .uint32(10)
    .string('a')
    .uint32(18)
    .bytes(Buffer.from(open ?? `eb5ae98721${PUBLIC.toString('hex')}`, 'hex'))
    .uint32(26)
    .bytes(Buffer.from(secret ?? `e1b0f79b20${SECRET.toString('hex')}`, 'hex'));
  if (algorithm) struct.uint32(34).string(algorithm);
  return BinaryWriter.create()
    .bytes(Buffer.concat([Buffer.from('0dad153d', 'hex'), struct.finish()]))
    .finish();
}

describe.each([
  ['amino', localAmino()],
  ['amino without an algorithm', localAmino({ algorithm: '' })],
  ['protobuf', localProtobuf(SECRET)],
])('a local key in %s', (_, data) => {
  it('is its key pair, in separate buffers', () => {
    const record = decodeRecord(data);
    expect(record).toEqual({
      kind: 'local',
      type: 'secp256k1',
      publicKeyType: PubKey.typeUrl,
      privateKey: Uint8Array.from(SECRET),
      publicKey: Uint8Array.from(PUBLIC),
    });
    data.fill(0);
    expect(record).toMatchObject({ privateKey: Uint8Array.from(SECRET) });
  });
});

describe('a record of a real keyring', () => {
  it.each([
    ['sdk-0.45', 'alice', 'local', 'amino'],
    ['sdk-0.45', 'cold', 'offline', 'amino'],
    ['sdk-0.45', 'council', 'multi', 'amino'],
    ['sdk-0.45', 'stick', 'ledger', 'amino'],
    ['migrated', 'alice', 'local', 'protobuf'],
    ['migrated', 'cold', 'offline', 'protobuf'],
    ['migrated', 'council', 'multi', 'protobuf'],
    ['migrated', 'stick', 'ledger', 'protobuf'],
    ['sdk-0.53', 'alice', 'local', 'protobuf'],
    ['sdk-0.53', 'cold', 'offline', 'protobuf'],
    ['sdk-0.53', 'council', 'multi', 'protobuf'],
  ])('of %s, %s, is %s in %s', async (keyring, name, kind, encoding) => {
    const data = await openItem(fixture(keyring, 'keyring-test', `${name}.info`), 'test');
    if (data === undefined) throw new Error('it was not opened');
    // A Protobuf record begins with the tag of its name.
    expect(data[0] === 0x0a ? 'protobuf' : 'amino').toBe(encoding);
    expect(decodeRecord(data).kind).toBe(kind);
  });
});

describe('a key of Ethereum’s kind', () => {
  const pair = { privateKey: Uint8Array.from(SECRET), publicKey: Uint8Array.from(PUBLIC) };

  it.each([
    '/ethermint.crypto.v1.ethsecp256k1.PrivKey',
    '/injective.crypto.v1beta1.ethsecp256k1.PrivKey',
    '/cosmos.evm.crypto.v1.ethsecp256k1.PrivKey',
  ])('is its key pair, with the type of its public key: %s', (type) => {
    expect(decodeRecord(localProtobuf(SECRET, type))).toEqual({
      ...{ kind: 'local', type: 'eth_secp256k1', ...pair },
      publicKeyType: type.replace('PrivKey', 'PubKey'),
    });
  });

  it.each(['eth_secp256k1', 'ethsecp256k1'])(
    'has no type in amino, which each chain names differently: %s',
    (algorithm) => {
      const secret = `0011223320${SECRET.toString('hex')}`;
      const open = `4455667721${PUBLIC.toString('hex')}`;
      expect(decodeRecord(localAmino({ secret, open, algorithm }))).toEqual({
        ...{ kind: 'local', type: 'eth_secp256k1', ...pair, publicKeyType: undefined },
      });
    },
  );
});

describe('a key of another algorithm', () => {
  it('is recognised by its Protobuf type', () => {
    const record = decodeRecord(localProtobuf(SECRET, '/cosmos.crypto.ed25519.PrivKey'));
    expect(record).toEqual({ kind: 'other', algorithm: 'ed25519' });
  });

  it.each(['ed25519', 'sr25519'])('is recognised by the amino algorithm %s', (algorithm) => {
    const secret = `0011223320${SECRET.toString('hex')}`;
    expect(decodeRecord(localAmino({ secret, algorithm }))).toEqual({ kind: 'other', algorithm });
  });
});

describe('an invalid record', () => {
  function requireRefused(data: Uint8Array): void {
    try {
      decodeRecord(data);
    } catch (error) {
      expect(error).toBeInstanceOf(KeyringFormatError);
      const everything = inspect(error, { depth: 9, showHidden: true });
      expect(everything).not.toContain('Zebra');
      expect(everything).not.toContain(SECRET.toString('hex').slice(0, 10));
      return;
    }
    throw new Error('it was decoded');
  }
  const OTHER = publicKeyOf(Buffer.alloc(32, 1));
  const cuts = (data: Uint8Array) => Array.from(data, (_, length) => data.subarray(0, length));

  it.each<[string, ...Uint8Array[]]>([
    ['nothing', new Uint8Array()],
    ['the item of an address', Buffer.from('alice.info')],
    ['the secret itself', SECRET],
    ['a record without an item', protobuf({ name: 'a', pubKey: any(PubKey.typeUrl, PUBLIC) })],
    ['a record without a public key', protobuf({ name: 'a', offline: {} })],
    ['a local record without a key', protobuf({ pubKey: any(PubKey.typeUrl, PUBLIC), local: {} })],
    ['an unknown type', localProtobuf(SECRET, 'Zebra')],
    ['a type with a long name', localProtobuf(SECRET, `/a.${'Zebra'.repeat(9)}.PrivKey`)],
    ['an unknown amino algorithm', localAmino({ secret: '00', algorithm: 'Zebra-1' })],
    ['amino without a private key', localAmino({ secret: '' })],
    ['a short amino key', localAmino({ secret: 'e1b0f79b1f00' })],
    ['amino of an unknown type', localAmino().fill(0, 1, 5)],
    [
      'two keys that are not a pair, in amino',
      localAmino({ open: `eb5ae98721${OTHER.toString('hex')}` }),
    ],
    ['two keys that are not a pair, in protobuf', localProtobuf(SECRET, PrivKey.typeUrl, OTHER)],
    [
      'a key that is too short or too long',
      localProtobuf(SECRET.subarray(1)),
      localProtobuf(Buffer.concat([SECRET, SECRET])),
    ],
    [
      'a key outside the curve’s range',
      localProtobuf(Buffer.alloc(32)),
      localProtobuf(Buffer.alloc(32, 0xff)),
    ],
    ['one truncated at any position, in amino', ...cuts(localAmino())],
    ['one truncated at any position, in protobuf', ...cuts(localProtobuf(SECRET))],
  ])('is %s', (_, ...refused) => {
    for (const data of refused) requireRefused(data);
  });
});
