import {
  type Own,
  ownConfiguration,
  ownPeers,
  ownVariables,
  reportingStrangers,
  strangersOf,
} from '../../../src/stack/isolation/strangers';
import { failure } from '../../helpers/failure';

const own: Own = {
  hosts: new Set(['val', 'sentry.node', 'a_b']),
  addresses: new Map([['172.20.0.3', 'val']]),
};
const ID = '0123456789abcdef0123456789abcdef01234567';

/** The rest of a text, and the reported addresses. */
function configuration(text: string, file: string) {
  const strangers: string[] = [];
  const onAddress = (address: string) => strangers.push(address);
  const told = { onStranger: onAddress, onAddress };
  return { text: ownConfiguration(text, file, own, told), strangers };
}

describe('an address', () => {
  it.each([
    'https://rpc.example.com:443',
    'tcp://203.0.113.7:26659',
    `tcp://${ID}@203.0.113.7:26659`,
    '203.0.113.7:9090',
    'oracle.example.com:8080',
    'postgres://user:word@db.example.com/x',
    '[2001:db8::1]:26656',
    'http://[2001:db8::1]:1317/x',
    'http://169.254.169.254/latest',
    'http://host.docker.internal:80',
    'grpc://other',
    'dns:///grpc.example.com:443',
    'dns:grpc.example.com',
    'passthrough:///203.0.113.9:443',
    'ipv6:[2001:db8::1]:443',
    '/dns4/boot.example.com/tcp/4001/p2p/12D3',
    '/ip4/203.0.113.7/udp/4001/quic-v1',
    'tcp://203.0.113.7?@val:26659',
    'rpc.example.com.:443',
  ])('outside the stack is found: %s', (address) => {
    expect(strangersOf(address, own)).toEqual([address]);
  });

  it.each([
    'tcp://val:26659',
    'tcp://172.20.0.3:26659',
    'sentry.node:9090',
    'http://a_b:1317',
    'tcp://0.0.0.0:26657',
    'tcp://[::]:1',
    'localhost:8080',
    '127.0.0.53:53',
    'dns:///val:443',
    '/ip4/0.0.0.0/tcp/4001',
    '/dns4/val/tcp/4001',
    'unix:///run/signer.sock',
    'file:///genesis.json',
    '0.025uatom',
    'sha256:0123',
    'app_db_backend',
    'info:1',
    '',
  ])('of the stack or the container, or another text, is ignored: %s', (address) => {
    expect(strangersOf(address, own)).toEqual([]);
  });

  it.each([' ', ';', ', '])('is found in a list with separator %j', (between) => {
    const list = ['http://val:1', 'http://rpc.example.com:2', 'kafka.example.com:3'];
    const { text, strangers } = configuration(`a = "${list.join(between)}"`, 'app.toml');
    expect(strangers).toEqual(list.slice(1));
    expect(text).toBe(
      `a = "${['http://val:1', 'http://taken-out.invalid:2', 'taken-out.invalid:3'].join(between)}"`,
    );
  });

  it('is found in linear time in any text', () => {
    const text = `tcp://${':'.repeat(50_000)}${'a.'.repeat(50_000)}@,${'1'.repeat(50_000)}`;
    expect(strangersOf(text, own).length).toBeLessThan(3);
    expect(ownPeers(text, own, { onStranger: () => {} })).toEqual([]);
  });
});

describe('a configuration', () => {
  it('loses outside addresses under any key, and keeps its format', () => {
    const { text, strangers } = configuration(
      [
        '# asks https://comment.example.com',
        'minimum-gas-prices = "0.025uatom"',
        '[oracle]',
        'oracle_address = "oracle.example.com:8080" # beside',
        '[statsd]',
        'sinks = ["http://203.0.113.7:1", "http://val:1"]',
        '[deep.er]',
        'endpoint = "https://a.example,https://val:2"',
        '[api]',
        'address = "tcp://203.0.113.9:1317"',
        'cors-allowed-origins = ["https://site.example"]',
      ].join('\n'),
      'app.toml',
    );
    expect(strangers).toEqual([
      'oracle.example.com:8080',
      'http://203.0.113.7:1',
      'https://a.example',
    ]);
    expect(text.split('\n')).toEqual([
      '# asks https://comment.example.com',
      'minimum-gas-prices = "0.025uatom"',
      '[oracle]',
      'oracle_address = "taken-out.invalid:8080" # beside',
      '[statsd]',
      'sinks = ["http://taken-out.invalid:1", "http://val:1"]',
      '[deep.er]',
      'endpoint = "https://taken-out.invalid,https://val:2"',
      '[api]',
      'address = "tcp://0.0.0.0:1317"',
      'cors-allowed-origins = ["https://site.example"]',
    ]);
  });

  it('gets service names instead of static addresses', () => {
    const { text, strangers } = configuration('node = "tcp://172.20.0.3:26657"', 'client.toml');
    expect({ text, strangers }).toEqual({ text: 'node = "tcp://val:26657"', strangers: [] });
  });

  it.each([
    ['x: "tcp://203.0.113.7:1"', 'a.yaml'],
    ['{"x": ["tcp://203.0.113.7:1"]}', 'a.json'],
  ])('may have another format: %s', (given, file) => {
    expect(configuration(given, file).strangers).toEqual(['tcp://203.0.113.7:1']);
  });

  it.each([
    ['x = [', 'a.toml'],
    ['{', 'a.json'],
    ['a: &a [*a]', 'a.yml'],
    ['tcp://203.0.113.7:1', 'a.txt'],
  ])('that cannot be read is unchanged: %s', (text, file) => {
    expect(configuration(text, file)).toEqual({ text, strangers: [] });
  });
});

describe('a configuration of any shape', () => {
  it('with too many addresses is refused', () => {
    const text = Array.from({ length: 1_001 }, (_, i) => `a${i} = "a${i}.example:1"`).join('\n');
    expect(() => configuration(text, 'config/app.toml')).toThrow(
      failure('ADDRESSES_TOO_MANY', 'config/app.toml', '1000'),
    );
  });

  it('may repeat one address many times', () => {
    const text = Array.from({ length: 5_000 }, (_, i) => `a${i} = "a.example:1"`).join('\n');
    expect(configuration(text, 'a.toml').text).not.toContain('a.example');
  });
});

describe('outside addresses are reported', () => {
  const told = (addresses: readonly string[]) => {
    const notices: string[] = [];
    const { onAddress } = reportingStrangers((line) => notices.push(line));
    for (const address of addresses) onAddress(address);
    return notices;
  };

  it.each([
    ['https://mainnet.example.com/v3/0a1b2c3d4e', 'https://mainnet.example.com/***'],
    ['wss://rpc.example.com:443?apikey=abc', 'wss://rpc.example.com:443/***'],
    ['https://token@rpc.example.com', 'https://***@rpc.example.com'],
    ['https://me:a:b@rpc.example.com/', 'https://***@rpc.example.com/'],
    ['tcp://ab12@val.example.com:1', 'tcp://ab12@val.example.com:1'],
    [`a.${'b'.repeat(300)}:1`, `a.${'b'.repeat(198)}…`],
  ])('without credentials: %s as %s', (address, shown) => {
    expect(told([address])).toEqual([expect.stringContaining(` ${shown} `)]);
  });

  it('once each, and only the first of very many', () => {
    const many = Array.from({ length: 300 }, (_, i) => `a${i}.example:1`);
    const notices = told([...many, ...many]);
    expect(notices).toHaveLength(101);
    expect(notices.at(-1)).toContain('100');
  });
});

describe('variables of a service', () => {
  const variables = (environment: Record<string, string | null>) => {
    const notices: string[] = [];
    return { kept: ownVariables(environment, own, (line) => notices.push(line)), notices };
  };
  const stranger = `${ID}@203.0.113.7:26656`;
  const friend = `${ID}@val:26656`;

  it.each([
    'GAIAD_P2P_PERSISTENT_PEERS',
    'gaiad_P2P_SEEDS',
    'TM_P2P_BOOTSTRAP_PEERS',
    'MY_CHAIND_P2P_SEEDS',
    'P2P_SEEDS',
  ])('lose peers outside the stack, and keep its own: %s', (name) => {
    expect(variables({ [name]: stranger }).kept[name] ?? '').toBe('');
    expect(variables({ [name]: `${stranger},${friend}` }).kept).toEqual({ [name]: friend });
    expect(variables({ [name]: stranger }).notices).toEqual([expect.stringContaining(stranger)]);
  });

  it.each([
    'P2P_EXTERNAL_ADDRESS',
    'P2P_PEX',
    'P2P_ADDR_BOOK_FILE',
    'STATESYNC_ENABLE',
    'STATESYNC_RPC_SERVERS',
    'PRIV_VALIDATOR_LADDR',
    'RPC_LADDR',
    'CONSENSUS_TIMEOUT_COMMIT',
    'CONSENSUS_CREATE_EMPTY_BLOCKS',
    'TX_INDEX_INDEXER',
  ])('that override files of the copy are removed: %s', (name) => {
    expect(variables({ [`GAIAD_${name}`]: 'x' }).kept).toEqual({});
    expect(variables({ [name]: 'x' }).kept).toEqual({ [name]: '' }); // a script may read it
  });

  it.each([
    ['RPC_LADDR', 'tcp://val:26657', 'tcp://val:26657'],
    ['RPC_LADDR', 'tcp://0.0.0.0:26657', 'tcp://0.0.0.0:26657'],
    ['RPC_LADDR', 'tcp://203.0.113.7:26657', ''],
    ['PRIV_VALIDATOR_LADDR', 'tcp://kms.example.com:26659', ''],
    ['STATESYNC_RPC_SERVERS', 'http://val:26657', 'http://val:26657'],
    ['STATESYNC_RPC_SERVERS', 'http://val:26657,https://rpc.example.com', ''],
    ['P2P_SEEDS', stranger, ''],
    ['P2P_SEEDS', `${stranger},${friend}`, friend],
    ['GAIAD_P2P_SEEDS', stranger, undefined],
    ['GAIAD_RPC_LADDR', 'tcp://val:26657', undefined],
  ])('without a binary’s prefix are for scripts: %s=%s becomes %s', (name, value, kept) => {
    expect(variables({ [name]: value }).kept[name]).toBe(kept);
  });

  it('are reported with their addresses, without passwords', () => {
    const { notices } = variables({
      GAIAD_STATESYNC_RPC_SERVERS: 'https://rpc.example:443,http://val:26657',
      GAIAD_TX_INDEX_PSQL_CONN: 'postgres://me:word@db.example/x',
    });
    expect(notices).toEqual([
      expect.stringContaining(' https://rpc.example:443 '),
      expect.stringContaining(' postgres://***@db.example/*** '),
    ]);
  });

  it('with other names that contain peer lists lose outside peers, and are kept', () => {
    expect(variables({ PEERS: `${stranger} ${friend}`, ALL: stranger }).kept).toEqual({
      PEERS: friend,
      ALL: '',
    });
  });

  it('of other kinds are unchanged', () => {
    const environment = {
      MONIKER: 'a',
      DATABASE_URL: 'postgres://db.example/x',
      MAIL: `${ID}@example`,
      NOTHING: null,
      GAIAD_API_ENABLE: 'true',
      P2P: 'seeds',
      RPC_LADDR_FILE: 'x',
    };
    expect(variables(environment)).toEqual({
      kept: { ...environment, MAIL: '' },
      notices: [expect.stringContaining(`${ID}@example`)],
    });
  });
});
