import { parse } from 'smol-toml';
import { newEd25519Pair } from '../../../src/stack/homes/keys';
import { tmkmsFiles } from '../../../src/stack/homes/tmkms';

describe('the home of a remote signer', () => {
  const pair = newEd25519Pair();
  const settings = {
    chainId: 'checkers-1',
    prefix: 'checkers',
    protocol: 'v0.34',
    validator: 'val-alice',
    home: '/tmkms',
  };
  const files = tmkmsFiles(pair, settings);

  it('dials its validator for its chain, with files in its own folder', () => {
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

  it('has only the seed as its key, and a separate connection key', () => {
    expect(Buffer.from(files['consensus.key'] ?? '', 'base64')).toEqual(pair.seed);
    expect(Buffer.from(files['connection.key'] ?? '', 'base64')).toHaveLength(32);
    expect(tmkmsFiles(pair, settings)['connection.key']).not.toBe(files['connection.key']);
  });
});
