import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import {
  consensusKeyJson,
  type Ed25519Pair,
  newEd25519Pair,
  nodeId,
  nodeKeyFile,
  validatorKeyFile,
  validatorStateFile,
} from '../../../src/stack/homes/keys';

/** RFC 8032, test 1. */
const PAIR: Ed25519Pair = {
  seed: Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  publicKey: Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex'),
};
const ADDRESS = createHash('sha256').update(PAIR.publicKey).digest('hex').slice(0, 40);

describe('a new key', () => {
  it('is a raw seed with its public key', () => {
    const { seed, publicKey } = newEd25519Pair();
    expect([seed.length, publicKey.length]).toEqual([32, 32]);
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
    const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const open = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const message = Buffer.from('block');
    expect(verify(null, message, open, sign(null, message, secret))).toBe(true);
  });

  it('is different each time', () => {
    expect(newEd25519Pair().seed.equals(newEd25519Pair().seed)).toBe(false);
  });
});

describe('the files of a key', () => {
  const privateKey = {
    type: 'tendermint/PrivKeyEd25519',
    value: Buffer.concat([PAIR.seed, PAIR.publicKey]).toString('base64'),
  };

  it('name a node by its key’s address, in lower case', () => {
    expect(nodeId(PAIR)).toBe(ADDRESS);
    expect(JSON.parse(nodeKeyFile(PAIR))).toEqual({ priv_key: privateKey });
  });

  it('name a validator by its key’s address, in upper case', () => {
    expect(JSON.parse(validatorKeyFile(PAIR))).toEqual({
      address: ADDRESS.toUpperCase(),
      pub_key: {
        type: 'tendermint/PubKeyEd25519',
        value: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
      },
      priv_key: privateKey,
    });
  });

  it('use the key encoding of transactions', () => {
    expect(JSON.parse(consensusKeyJson(PAIR))).toEqual({
      '@type': '/cosmos.crypto.ed25519.PubKey',
      key: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    });
  });

  it('start at height zero, as a string', () => {
    expect(JSON.parse(validatorStateFile())).toEqual({ height: '0', round: 0, step: 0 });
  });
});
