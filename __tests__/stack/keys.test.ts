import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { parse } from 'smol-toml';
import {
  consensusKeyJson,
  type Ed25519Pair,
  newEd25519Pair,
  nodeId,
  nodeKeyFile,
  tmkmsFiles,
  validatorKeyFile,
  validatorStateFile,
} from '../../src/stack/keys';

/** RFC 8032, test 1. */
const PAIR: Ed25519Pair = {
  seed: Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  publicKey: Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex'),
};
const ADDRESS = createHash('sha256').update(PAIR.publicKey).digest('hex').slice(0, 40);

describe('a new key', () => {
  it('is a seed with its own public key, raw', () => {
    const { seed, publicKey } = newEd25519Pair();
    expect([seed.length, publicKey.length]).toEqual([32, 32]);
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
    const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const open = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const message = Buffer.from('block');
    expect(verify(null, message, open, sign(null, message, secret))).toBe(true);
  });

  it('is another each time', () => {
    expect(newEd25519Pair().seed.equals(newEd25519Pair().seed)).toBe(false);
  });
});

describe('the files of a key', () => {
  const privateKey = {
    type: 'tendermint/PrivKeyEd25519',
    value: Buffer.concat([PAIR.seed, PAIR.publicKey]).toString('base64'),
  };

  it('name a node by the address of its key, in lower case', () => {
    expect(nodeId(PAIR)).toBe(ADDRESS);
    expect(JSON.parse(nodeKeyFile(PAIR))).toEqual({ priv_key: privateKey });
  });

  it('name a validator by the address of its key, in upper case', () => {
    expect(JSON.parse(validatorKeyFile(PAIR))).toEqual({
      address: ADDRESS.toUpperCase(),
      pub_key: {
        type: 'tendermint/PubKeyEd25519',
        value: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
      },
      priv_key: privateKey,
    });
  });

  it('name a consensus key as transactions do', () => {
    expect(JSON.parse(consensusKeyJson(PAIR))).toEqual({
      '@type': '/cosmos.crypto.ed25519.PubKey',
      key: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    });
  });

  it('begin at a height of zero, as text', () => {
    expect(JSON.parse(validatorStateFile())).toEqual({ height: '0', round: 0, step: 0 });
  });
});

describe('the home of a remote signer', () => {
  const settings = {
    chainId: 'checkers-1',
    prefix: 'checkers',
    protocol: 'v0.34',
    validator: 'val-alice',
    home: '/tmkms',
  };
  const files = tmkmsFiles(PAIR, settings);

  it('dials its validator for its chain, with files of its own folder', () => {
    expect(parse(files['tmkms.toml'] ?? '')).toEqual({
      chain: [
        {
          id: 'checkers-1',
          key_format: {
            type: 'bech32',
            account_key_prefix: 'checkerspub',
            consensus_key_prefix: 'checkersvalconspub',
          },
          state_file: '/tmkms/consensus-state.json',
        },
      ],
      validator: [
        {
          chain_id: 'checkers-1',
          addr: 'tcp://val-alice:26659',
          secret_key: '/tmkms/connection.key',
          protocol_version: 'v0.34',
          reconnect: true,
        },
      ],
      providers: {
        softsign: [
          { chain_ids: ['checkers-1'], key_type: 'consensus', path: '/tmkms/consensus.key' },
        ],
      },
    });
  });

  it('has the seed alone as its key, and a connection key of its own', () => {
    expect(Buffer.from(files['consensus.key'] ?? '', 'base64')).toEqual(PAIR.seed);
    expect(Buffer.from(files['connection.key'] ?? '', 'base64')).toHaveLength(32);
    expect(tmkmsFiles(PAIR, settings)['connection.key']).not.toBe(files['connection.key']);
  });
});
