import { parse } from 'smol-toml';
import { newEd25519Pair } from '../../../src/stack/homes/keys';
import { tmkmsDialect, tmkmsFiles } from '../../../src/stack/homes/tmkms';

describe('the home of a remote signer', () => {
  const pair = newEd25519Pair();
  const settings = {
    chainId: 'checkers-1',
    prefix: 'checkers',
    dialect: { protocol: 'v0.34', signsExtensions: false } as const,
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

  it('signs vote extensions where the dialect says so', () => {
    const dialect = { protocol: 'v0.38', signsExtensions: true } as const;
    const { chain, validator } = parse(
      tmkmsFiles(pair, { ...settings, dialect })['tmkms.toml'] ?? '',
    );
    expect(chain).toMatchObject([{ sign_extensions: true }]);
    expect(validator).toMatchObject([{ protocol_version: 'v0.38' }]);
  });

  it('has only the seed as its key, and a separate connection key', () => {
    expect(Buffer.from(files['consensus.key'] ?? '', 'base64')).toEqual(pair.seed);
    expect(Buffer.from(files['connection.key'] ?? '', 'base64')).toHaveLength(32);
    expect(tmkmsFiles(pair, settings)['connection.key']).not.toBe(files['connection.key']);
  });
});

const OLD = { protocol: 'v0.34', signsExtensions: false };

it.each([
  ['0.12.2', ['0.34.19', '0.34.24'], OLD],
  ['0.12.2', ['0.37.5', '0.38.12'], OLD],
  ['0.14.0', ['0.37.5', '0.38.12'], { protocol: 'v0.34', signsExtensions: true }],
  ['0.15.0', ['0.37.5', '0.38.12'], { protocol: 'v0.38', signsExtensions: true }],
  ['0.15.0', ['0.34.19'], OLD],
  ['', ['0.38.12'], { protocol: 'v0.38', signsExtensions: true }],
])('TMKMS %s has the values that it knows for the engines %j', (version, engines, dialect) => {
  expect(tmkmsDialect(version, engines)).toEqual(dialect);
});
